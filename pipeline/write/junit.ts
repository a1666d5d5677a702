import type { Audit, Finding } from '../model.ts'
import { isFailure } from './failing.ts'
import type { WriterOptions } from './index.ts'
import { placesOf } from './place.ts'
import { titleOf } from './said.ts'
import { COMMON, wordsIn, type Lang } from './words.ts'

/**
 * JUnit XML, as CI servers read it: a suite a report, a case a finding, and one that passes where there is none. It fails
 * where the run does: what is below that passes, and says what it has to say.
 */
export function junit(audit: Audit, { lang, rules, ...failing }: WriterOptions): string {
  const { source, findings } = audit
  const placeOf = placesOf(source.text)
  const { colon } = wordsIn(COMMON, lang)
  const fails = (finding: Finding): boolean => isFailure(finding, failing)
  const cases = findings.map(finding => {
    const { line, column } = placeOf(finding.start)
    const name = `${titleOf(finding, rules, lang)}${colon}${finding.quote} (${line}:${column})`
    const attributes = `classname=${quoted(`gouji.${finding.rule}`)} name=${quoted(name)}`
    return `    <testcase ${attributes}>${outcome(finding, fails(finding), lang)}</testcase>`
  })
  if (cases.length === 0) cases.push(`    <testcase classname="gouji" name=${quoted(source.path)}/>`)
  const failures = findings.filter(fails).length
  const skipped = findings.filter(finding => finding.settled !== null).length
  const totals = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="gouji" ${totals}>`,
    `  <testsuite name=${quoted(source.path)} ${totals}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function outcome(finding: Finding, fails: boolean, lang: Lang): string {
  const w = wordsIn(COMMON, lang)
  if (finding.settled !== null)
    return `<skipped message=${quoted(`${finding.settled.by}${w.colon}${finding.settled.remark}`)}/>`
  if (!fails) return `<system-out>${escaped(`${w[finding.severity]}${w.colon}${finding.message}`)}</system-out>`
  return `<failure type="${finding.severity}" message=${quoted(finding.message)}>${escaped(finding.working ?? '')}</failure>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** XML 1.0 has no place at all for most control characters, lone surrogates and U+FFFE/F: they are left out. */
const escaped = (text: string): string =>
  text
    .replace(
      /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '',
    )
    .replace(/[&<>"\n\r\t]/g, character => ENTITIES[character] ?? '')

const quoted = (text: string): string => `"${escaped(text)}"`
