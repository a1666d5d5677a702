import { describe, expect, test } from 'vitest'
import { listCounts } from './read.ts'

/** Made-up sentences in the forms of reports: what is counted, and how many are listed. */
describe('a list in front of its count', () => {
  test.each([
    ['扎实推进交通、水利、能源三大工程建设。', '三大 3'],
    ['东河、西岭两大新型功能区正在成为新的增长极。', '两大 2'],
    ['要抓住扩大内需、稳定外贸、培育动能、优化供给、深化改革、改善民生六个方面持续用力。', '六个 6'],
    ['推进国有企业整合重组，成功组建市投资、城发、交发三大集团和7家二级公司。', '三大 3'],
    ['紧紧抓住招商引资和项目建设这两个关键环节。', '两个 2'],
    ['健全社会保障、养老服务和健康支撑三大体系。', '三大 3'],
    ['强化监测、预警和处置四大机制建设。', '四大 3'],
    ['深入实施“金匠”“银铃”“青苗”三大培训计划。', '三大 3'],
    ['统筹“生产、生活、生态”三大布局。', '三大 3'],
    ['打好大气、水、土壤四场硬仗。', '四场 3'],
    ['养老基金、医保基金、失业基金，以上三项基金统筹管理。', '三项 3'],
  ])('%s', (text, expected) => expect(listCounts(text)).toEqual([expected]))

  test.each([
    ['the joint stands inside the items', '发展低空与空天、细胞与基因两大产业。', ['两大 2']],
    ['either number of items fits', '软件信息、仓储和邮政业两大行业增长较快。', ['两大 2']],
    ['either number of items fits', '软件信息、仓储和邮政业三大行业增长较快。', ['三大 3']],
  ])('%s: %s', (_, text, expected) => expect(listCounts(text)).toEqual(expected))

  test.each([
    ['the count belongs to its own words', '发放低保、临时救助、残疾人两项补贴共3亿元。'],
    ['an item that is a count itself', '出台高质量发展十大计划、制造业强区十大行动等政策。'],
    ['the list ends before its count', '改造中心街、三大商场等重点空间。'],
    ['的 stands between', '东河、西岭、南山公司的两项技术获奖。'],
    ['a verb governs the count', '大力整合资源、优化布局、提升效能形成五大集群优势。'],
    ['another clause stands in the row', '改善人居环境、推进供水、供电两大工程建设。'],
    ['it is one of more', '打造与东港、西港齐名的全国三大枢纽之一。'],
    ['two lists', '针对高层次人才、技能人才、储备人才分别实施凤凰、工匠、青苗三大工程。'],
    ['the list begins before the comma', '电气机械和器材制造业，计算机、通信和其他电子设备制造业五大行业增长较快。'],
    ['the count is far from it', '东河县、西岭县、南山县十八项工程开工。'],
    ['二 is an ordinal', '加快景福花园、边检二大院等项目建设。'],
  ])('is not read where %s: %s', (_, text) => {
    expect(listCounts(text).filter(found => !found.includes('≤'))).toEqual([])
  })

  test('before a count in digits it may be of pieces of two kinds', () => {
    expect(listCounts('建成东河、西岭、南山4个综合体项目。')).toEqual(['4个 3'])
    expect(listCounts('推进东河、西岭3个城市试点。')).toEqual(['3个 2'])
    expect(listCounts('新建中学、小学3所学校。')).toEqual([])
    expect(listCounts('新建、改建东河展览馆3个展区。')).toEqual([])
  })

  test.each([
    ['不断强化创新、创业、创投、创客“四创”联动。', '四 4'],
    ['实现总产、单产、面积“三增长”。', '三 3'],
    ['积极促进消费、转型、创新“四者互动”。', '四 3'],
    ['区、街、社区三级服务中心实现全覆盖。', '三级 3'],
    ['擦亮效率、服务、诚信“三大营商品牌”。', '三大 3'],
    ['东河、西岭、南山三地联动。', '三地 3'],
    ['把依法行政、民主决策、强化监督作为政府工作的三项准则。', '三项 3'],
    ['新增现代纺织、农机装备、智能家居等先进制造业集群4个，总数达到8个。', '4个 ≤ 3'],
    ['总警情、刑事警情、治安警情实现“三下降”。', '三 3'],
    ['建立首站报告、提级监管、终站审核“三项制度”。', '三项 3'],
    ['“一室一策”支持长白、三江、吉光4个实验室运营。', '4个 3'],
    ['（三）积极促进消费、转型、创新“三者互动”。', '三 3'],
    ['聚焦生物制药与医疗器械两大产业。', '两大 2'],
    ['将8个公司的16支基金整合为产业、科创3支基金。', '3支 2'],
  ])('a name counts it: %s', (text, expected) => expect(listCounts(text)).toEqual([expected]))

  test.each([
    ['建成综合、专科、中医三级医院。'],
    ['保工资、保运转和保“三大攻坚战”。'],
    ['以改革为动力、以缩小“三大差距”为方向。'],
    ['依法规范、严格落实执法“三项制度”。'],
    ['增强“四个意识”、坚定“四个自信”、做到“两个维护”。'],
    ['统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。'],
    ['深刻领悟“两个确立”的决定性意义，做到“两个维护”。'],
  ])('a name that is governed counts nothing beside it: %s', text => expect(listCounts(text)).toEqual([]))

  test.each([
    ['国土空间划分为优化利用、重点利用、限制利用和禁止利用五类片区。', '五类 4'],
    ['指标分为引导性和约束性两大类。', '两大 2'],
    ['把基础研究、发展应用技术、加强成果转化三个方面结合起来。', '三个 3'],
    ['要从增加供给、扩大消费、改善环境四个方面发力。', '四个 3'],
    ['实施内需扩量提效、产业育新培强、改革开放深化“三大攻坚”。', '三大 3'],
    ['开展学校建设、医院建设、道路建设“四大行动”。', '四大 3'],
    ['农村实现寄递物流、充电设施、5G网络“三个全覆盖”。', '三个 3'],
    ['新增东河寺、西岭沟2家5A级景区。', '2家 2'],
    ['3.力争东河路、西岭路等2个项目完工。', '2个 2'],
    ['建设东河炼化、联强（东河）平台、“人机”物流机器人、新型显示等“三大产业项目”。', '三大 ≤ 4'],
    ['扎实办好“三大民生实事”。①新建学校。②新建医院。③新建公园。', '三大 3'],
  ])('where its row begins: %s', (text, expected) => expect(listCounts(text)).toEqual([expected]))

  test('等 closes a list that has all its items', () => {
    expect(listCounts('推进东河、西岭等2个重点项目。')).toEqual(['2个 2'])
  })

  test('等 leaves it open', () => {
    expect(listCounts('推进东河、西岭等5个重点项目。')).toEqual(['5个 ≤ 2'])
  })
})

describe('a list told one by one behind its count', () => {
  test.each([
    ['主要内容包括两个方面：一方面是教育文化事业。这是基础。另一方面是思想道德建设。', '两个 2'],
    ['我们要利用两种资源，首先是国内资源，其次是国际资源。', '两种 2'],
    ['学会两套本领，一是管理内部经济的本领，二是开展对外贸易的本领。', '两套 2'],
    ['对此有两种可能：或者是投资回升，增长加快；或者是需求不足，增长放慢。', '两种 2'],
    ['把握三条原则：第一，稳字当头。第二，先立后破。第三，量力而行。', '三条 3'],
    ['存在三个问题：其一，投资不足；其二，消费不旺；其三，外贸下滑。', '三个 3'],
    ['对国营企业分两步走。第一步，税利并存。这是基础。第二步，改征所得税。', '两步 2'],
    ['关键是三条。一条是建立班子，一条是健全制度，一条是制定规划。', '三条 3'],
    ['刹住两股歪风，一是占地建房，二是乱砍滥伐。', '两股 2'],
    ['实行“五定”，即定规模的，定投资额，定总工期，定投资效果，定条件的。', '五 5'],
    ['开展“6个专项行动”：实施“饮净水、控噪声、防近视、护老人、食安康、强体魄”行动，建设健康县城。', '6个 6'],
    ['“五个认同”：对祖国、民族、文化、制度、道路的认同。', '五个 5'],
    ['实施育产“三大计划”。实施百亿企业计划，培育龙头。要压实责任。实施招商计划，引进项目。实施上市计划。', '三大 3'],
    ['办好四件实事：（1）修路；（2）建桥；（3）通水；（4）供气。', '四件 4'],
    ['落实三项要求：①控规模；②调结构；③提效益。', '三项 3'],
    [
      '抓好以下四项工作：\n一是整顿责任制。\n二是整顿组织。\n要压实责任。\n三是整顿纪律。\n四是整顿财务。\n围绕以上工作，加强领导。',
      '四项 4',
    ],
    ['今年的目标有以下三个：\n——经济增长5%左右；\n——城镇新增就业2万人；\n——居民收入稳步增长。', '三个 3'],
    ['做到“三个坚持”：坚持稳中求进；坚持守正创新；坚持系统观念。', '三个 3'],
    ['三个坚持：坚持稳中求进，守正创新；坚持系统观念；坚持底线思维。', '三个 3'],
  ])('%s', (text, expected) => expect(listCounts(text)).toEqual(expected === '' ? [] : [expected]))

  test('what is told of the rest elsewhere is no fault', () => {
    expect(listCounts('大体上有四种类型：一是计划生产的。二是市场生产的。在这两大类之间，还有两类企业。')).toEqual([])
  })
})

test('headings below the words that announce them, though a sentence stands between', () => {
  const below = [
    '一、稳投资',
    '加快建设。',
    '二、促消费',
    '具体是：',
    '一、发放消费券；',
    '二、办好展会。',
    '三、扩开放',
    '稳住外贸。',
  ].join('\n')
  expect(listCounts(`必须执行下列三条方针。这些方针是多年经验。\n${below}`)).toEqual(['三条 3 headings'])
})

test('headings below a line that ends in what they are', () => {
  expect(listCounts('附件\n2024年3件民生实事\n一、稳就业\n发放补贴。\n二、建学校\n新增学位。\n三、修道路\n改善出行。')).toEqual([
    '3件 3 headings',
  ])
  expect(listCounts('今年要实施好两方面民生实事。\n1.医疗方面。开展筛查。\n2.养老方面。改造设施。')).toEqual(['两方面 2 headings'])
})

describe('counts of values', () => {
  test('every value is counted, and the first name is the second', () => {
    expect(listCounts('实现“3个100”目标，“3个100”即新增企业100家、项目100个、投资100亿元。')).toEqual(['3个 3'])
    expect(listCounts('“3个100”即新增企业100家、项目100个、投资10亿元。')).toEqual(['3个 2'])
    expect(listCounts('“3个10”即新增企业100家、项目100个、投资100亿元。')).toEqual(['3个 0'])
  })
})
