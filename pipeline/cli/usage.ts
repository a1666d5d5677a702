import type { Lang } from '../write/index.ts'

/** The words of the command line itself. */
export const USAGE: Readonly<Record<Lang, string>> = {
  zh: `gouji（勾稽）：核对报告里的数字，证明哪些数字不可能同时成立。不联网，稿件不离开本机。

用法
  gouji audit [文件、文件夹或通配符 …]   核对报告；不写文件时核对 sources/ 里的全部报告
  gouji rules                           列出全部规则
  gouji explain 规则                    说明一条规则

选项
  --output 文件夹     结果写到哪里，默认 output/
  --format 格式       html,pdf,json（默认三种都写）；另有 sarif、junit、github、gitlab、markdown
  --fail-on 级别      error（默认）、warning 或 never：到什么级别退出状态为1
  --config 文件       配置文件，默认从报告所在文件夹向上找 gouji.config.yaml、.yml 或 .json
  --lang zh|en        界面文字，默认中文
  --help  --version

可读格式  txt、md、html、docx、doc、pdf、xlsx、csv
退出状态  0 没有未处理的问题；1 有；2 用法、文件或程序有误
`,
  en: `gouji: proves where the figures of a Chinese report cannot all be true. Works offline; drafts never leave the machine.

Usage
  gouji audit [FILES, folders or globs …]  audit reports; by default every report in sources/
  gouji rules                              list the rules
  gouji explain RULE                       explain one rule

Options
  --output DIR       where results are written (default output/)
  --format LIST      html,pdf,json (default all three); also sarif, junit, github, gitlab, markdown
  --fail-on LEVEL    error (default), warning or never: what makes the exit status 1
  --config FILE      default gouji.config.yaml, .yml or .json, found upward from the report
  --lang zh|en       language of this interface (default zh)
  --help  --version

Reads          txt, md, html, docx, doc, pdf, xlsx, csv
Exit status    0 nothing unsettled, 1 something, 2 usage, unreadable input or internal fault
`,
}

/** Said after a run over sources/, to whom gouji is new. */
export const NEXT_STEP: Readonly<Record<Lang, string>> = {
  zh: '核对自己的报告：npx gouji audit 报告.docx（或把报告放进 sources/ 再运行）',
  en: 'To audit your own report: npx gouji audit REPORT.docx (or drop it into sources/ and run again)',
}

export const WRITTEN: Readonly<Record<Lang, string>> = { zh: '结果：', en: 'Results: ' }

export const SKIPPED: Readonly<Record<Lang, string>> = {
  zh: '是gouji自己写出的结果，不再核对', en: 'is gouji\'s own output and was skipped',
}
