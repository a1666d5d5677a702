import { existsSync } from 'node:fs'
import { CONFIG_NAMES } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { screen } from './screen.ts'
import { WRITTEN } from './usage.ts'
import { writeFiles } from '../write/files.ts'
import type { Lang } from '../write/index.ts'

/** Writes a configuration to begin with, which changes nothing yet. Never over one that is there. */
export function initConfig(lang: Lang): 0 {
  const there = CONFIG_NAMES.find(name => existsSync(name))
  if (there !== undefined) throw new ConfigError('', `${there} 已经有了，没有改动`)
  const [path = ''] = CONFIG_NAMES
  writeFiles('.', [{ path, bytes: TEMPLATE }])
  screen.say(`${WRITTEN[lang]}${path}\n`)
  return 0
}

/** Without the # in front of it each line is a setting; ## is what is said of it. */
export const TEMPLATE = `## gouji（勾稽）的配置。放在报告所在的文件夹或上级文件夹；每一项都可省去，去掉行首的单个“# ”即生效。

## 报告年度，标题里没有写明时用
# year: 2023

## 哪个地方的报告
# region: 崇左市

## 规则：off 关闭，on 打开，note、warning、error 限定最高级别；全部规则见 gouji rules
# rules:
#   digit-forms: off
#   streak: warning

## 同一指标的其他名称
# aliases:
#   地区生产总值: [全市生产总值]

## 报告里必须成立的关系；strength: soft 的至多存疑
# identities:
#   - name: 支出两分法
#     formula: 财政总支出 = 基本支出 + 项目支出
#     strength: hard

## 成立年份，用于“建市20周年”一类
# founded:
#   崇左市: 2003

## 处理意见文件
# decisions: gouji.decisions.json

## 到什么级别退出状态为1：error、warning、never
# failOn: error
`
