import type { Decision } from '../decisions.ts'
import type { Lang } from '../write/index.ts'

/** The words of the command line itself. */
export const USAGE: Readonly<Record<Lang, string>> = {
  zh: `gouji（勾稽）：核对报告里的数字，证明哪些数字不可能同时成立。不联网，稿件不离开本机。

  gouji audit [文件、文件夹或通配符 …]   核对报告；不写文件时核对 sources/ 里的全部报告；- 是标准输入
  gouji watch 文件或文件夹 …             保存一次核对一次，每份一行，Ctrl-C 结束
  gouji diff 旧稿 新稿                   哪些数字改了、增了、删了，改了哪处而相关数字没有跟着改
  gouji decisions 审核PDF或JSON …        收回勾选的处理意见，写进 gouji.decisions.json，下次核对时生效
  gouji read "句子" [--why] [--year 年]   看一句话读作什么；加 --why 说明怎样读、怎样判断
  gouji rules                           列出全部规则及其级别；gouji explain 规则 说明一条
  gouji app [--open]                    取出 gouji.html：双击即用的网页，拷到没有 Node 的电脑上也能核对；--open 直接打开
  gouji init                            写一份带说明的配置；gouji completion bash|zsh|fish 命令行补全

核对
  --output 文件夹     结果写到哪里，默认 output/；- 是标准输出，只写一种格式
  --format 格式       html,pdf,json（默认三种都写）；另有 sarif、junit、github、gitlab、markdown、ledger、none；
                      diff 为 text（默认）、html、md、json，不写 --output 时写到标准输出
  --pdf brief|full    PDF只印结论和意见，或连同全部核对过程和正文；默认超过10页时只印前者
  --annotate          另写一份带批注的副本（docx、pdf），原稿不动
  --baseline 旧稿     旧稿、它的 .audit.json，或存放它们的文件夹：分出新出现、仍在、已改好的问题
  --name 名称         标准输入的稿件叫什么，如 报告.txt
  --ignore 通配符     不核对的文件，可写多次
  --shard 第几份/共几份  只核对其中一份（auto/n 由环境变量定）；gouji merge 文件夹 … 把各份合成一次核对的结果
  --cache 文件夹      没有改动的报告取上次的结果
  --jobs 数           同时核对几份，默认看机器和稿件；--timeout 秒  一份最多用多少秒，默认60
设置
  --config 文件       配置文件，默认从报告所在文件夹向上找 gouji.config.yaml、.yml 或 .json
  --rule 规则=级别    off、on、note、warning、error，可写多次
  --decisions 文件    处理意见文件，默认从报告所在文件夹向上找 gouji.decisions.json
退出状态  0 没有未处理的问题；1 有；2 用法、文件或程序有误
  --fail-on 级别      error（默认）、warning 或 never：到什么级别退出状态为1
  --fail-on-new       只有新出现的问题才使退出状态为1
  --max-warnings 数   存疑多于此数，退出状态为1
界面  --quiet 只说出错的事；--color always|never（NO_COLOR 同 never）；--lang zh|en；--help；--version

可读格式  txt、md、html、docx、doc、pdf、xlsx、csv
`,
  en: `gouji: proves where the figures of a Chinese report cannot all be true. Works offline; drafts never leave the machine.

  gouji audit [FILES, folders or globs …]  audit reports; by default every report in sources/; - is standard input
  gouji watch FILES or folders …           audit what is saved, a line a report, until Ctrl-C
  gouji diff OLD NEW                       which figures changed, came, went, and which did not follow a change
  gouji decisions PDF or JSON …            gather ticked decisions into gouji.decisions.json for the next run
  gouji read SENTENCE [--why] [--year Y]   what a sentence is read as; --why tells how it was read and judged
  gouji rules                              list the rules and their levels; gouji explain RULE explains one
  gouji app [--open]                       copy out gouji.html, which audits in a browser without Node; --open opens it
  gouji init                               write a commented configuration; gouji completion bash|zsh|fish

Auditing
  --output DIR       where results are written (default output/); - is standard output, for one format
  --format LIST      html,pdf,json (default all three); also sarif, junit, github, gitlab, markdown, ledger, none;
                     of diff text (default), html, md, json, to standard output unless --output is given
  --pdf brief|full   the PDF without or with all that was checked and the marked text; default: without over 10 pages
  --annotate         also write a copy with comments (docx, pdf); the original stays as it is
  --baseline OLD     the earlier draft, its .audit.json, or a folder of them: tells new, standing and mended findings
  --name NAME        what standard input is called: REPORT.txt
  --ignore GLOB      files to leave out; may be repeated
  --shard I/N        one part of the reports (auto/N: as the environment says); gouji merge DIR … joins the parts
  --cache DIR        takes what an earlier run made of reports that did not change
  --jobs N           so many at once (default: what pays); --timeout SECONDS that a report may take (default 60)
Settings
  --config FILE      default gouji.config.yaml, .yml or .json, found upward from the report
  --rule RULE=LEVEL  off, on, note, warning, error; may be repeated
  --decisions FILE   settled findings, default gouji.decisions.json, found upward from the report
Exit status: 0 nothing unsettled, 1 something, 2 usage, unreadable input or internal fault
  --fail-on LEVEL    error (default), warning or never: what makes the exit status 1
  --fail-on-new      only new findings make the exit status 1
  --max-warnings N   more warnings make the exit status 1
Interface  --quiet says only what goes wrong; --color always|never (NO_COLOR is never); --lang zh|en; --help; --version

Reads: txt, md, html, docx, doc, pdf, xlsx, csv
`,
}

export const WATCHING: Readonly<Record<Lang, (count: number) => string>> = {
  zh: count => `看守${count}份报告，保存一次核对一次；按 Ctrl-C 结束\n`,
  en: count => `Watching ${count} reports: each is audited when it is saved; Ctrl-C ends\n`,
}

/** What a contributor runs next. */
export const TO_TRY: Readonly<Record<Lang, Readonly<Record<'rule' | 'phrasing', (id: string) => string>>>> = {
  zh: {
    rule: id => `改好后：npm run build && npx vitest run tests/rules -t ${id}，再用 npm run readme 更新规则表`,
    phrasing: id => `改好后：npm run build && npx vitest run tests/phrasings -t ${id}`,
  },
  en: {
    rule: id => `Then: npm run build && npx vitest run tests/rules -t ${id}, and npm run readme for the table of rules`,
    phrasing: id => `Then: npm run build && npx vitest run tests/phrasings -t ${id}`,
  },
}

export const TOO_MANY: Readonly<Record<Lang, (count: number, most: number) => string>> = {
  zh: (count, most) => `存疑共${count}处，多于 --max-warnings ${most}`,
  en: (count, most) => `${count} warnings, more than --max-warnings ${most}`,
}

/** Said after a run over sources/, to whom gouji is new. */
export const NEXT_STEP: Readonly<Record<Lang, string>> = {
  zh: '核对自己的报告：npx gouji audit 报告.docx（或把报告放进 sources/ 再运行）',
  en: 'To audit your own report: npx gouji audit REPORT.docx (or drop it into sources/ and run again)',
}

export const APP_USE: Readonly<Record<Lang, string>> = {
  zh: '双击打开，把稿件拖进去；不用安装，不连网，可拷到别的电脑上',
  en: 'Double-click it and drop reports in: nothing to install, no network; it may be copied to any machine',
}

export const WRITTEN: Readonly<Record<Lang, string>> = { zh: '结果：', en: 'Results: ' }

export const SKIPPED: Readonly<Record<Lang, string>> = {
  zh: '是gouji自己写出的结果，不再核对',
  en: "is gouji's own output and was skipped",
}

export const NO_REMARKS: Readonly<Record<Lang, string>> = {
  zh: '这种格式写不进批注（--annotate 只用于docx和pdf），意见见审核结果',
  en: 'this format holds no comments (--annotate is for docx and pdf); see the audit for them',
}

export const DECIDED: Readonly<Record<Lang, (count: Readonly<Record<Decision['decision'], number>>) => string>> = {
  zh: count => `采纳 ${count.accepted}  不采纳 ${count.rejected}  另行核实 ${count['to-verify']}`,
  en: count => `accepted ${count.accepted}  rejected ${count.rejected}  to verify ${count['to-verify']}`,
}

export const NOTHING_TICKED: Readonly<Record<Lang, string>> = {
  zh: '没有勾选处理意见，也没有备注',
  en: 'nothing is ticked or remarked',
}

export const ONLY_REMARKS: Readonly<Record<Lang, (count: number) => string>> = {
  zh: count => `另有${count}条只写备注、未作勾选：备注已保存，意见仍待处理`,
  en: count => `${count} with a remark but no tick: the remark is kept, the finding stays open`,
}

export const DIFFERENT: Readonly<Record<Lang, (count: number) => string>> = {
  zh: count => `有${count}条与先前的意见不同，以这份为准`,
  en: count => `${count} differ from what was decided before: the later stands`,
}

/** The path of the PDF follows. */
export const TICKED: Readonly<Record<Lang, string>> = {
  zh: '里面有勾选或备注的处理意见尚未收回，没有覆盖；请先运行 gouji decisions ',
  en: 'holds decisions or remarks that were not gathered yet and was not replaced; first run gouji decisions ',
}
