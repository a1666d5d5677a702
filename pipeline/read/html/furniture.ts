/** Lines that sites put among an article's own, with an example each. They hold figures that are nobody's statement. */
const FURNITURE: readonly RegExp[] = [
  /^[(（【[]?\s*(?:字体|字号)/, // 【字体：大 中 小】
  /^(?:阅读|浏览|点击|访问)(?:次数|量|数)?\s*[：:]?\s*\d*\s*次?$/, // 浏览次数：1234
  /^(?:发布|发文|成文|更新|公开)(?:时间|日期)\s*[：:]/, // 发布时间：2025-03-12 来源：市财政局
  /^(?:信息|文章|稿件)?来源\s*[：:].{0,40}$/, // 来源：市统计局
  /^(?:(?:打印|关闭)(?:窗口|本页)?|分享到?|收藏|保存|返回(?:顶部|首页)|[：:|\s])+$/, // 打印 关闭
  /^扫一扫.{0,20}$/, // 扫一扫在手机打开当前页
  /^(?:【(?:打印|关闭|收藏|我要纠错)[^】]{0,6}】\s*)+$/, // 【打印】【我要纠错】【关闭窗口】
  /^(?:上一[篇条]|下一[篇条])\s*[：:]/, // 上一篇：无
  /^(?:责任编辑|责编|编辑|审核|校对)\s*[：:].{0,20}$/, // 责任编辑：某某
  /^(?:您?当前的?位置|当前位置|首页\s*[>＞»])/, // 当前位置：首页 > 政府信息公开
  /^(?:主办单位|承办单位|版权所有|网站标识码|.{0,3}ICP备|.{0,3}公网安备)/, // 主办单位：市人民政府办公室
]

const LONGEST = 120

/** Whether a line is the site's and not the report's. `linked`: all its words are a link. */
export const isFurniture = (line: string, linked: boolean): boolean =>
  line.length <= LONGEST && (FURNITURE.some(pattern => pattern.test(line)) || (linked && LINKS.test(line)))

/** Links to files and to other pages; a link within a sentence is part of it. */
const LINKS = /^(?:附件|下载|首页|.{0,80}\.(?:docx?|xlsx?|pdf|wps|zip|rar|jpe?g|png)$)/i
