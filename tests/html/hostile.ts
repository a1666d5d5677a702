import { madeUpAudit } from './audit.ts'

/** Text that tries to be markup, to end an element, to turn the line round, to overflow it, or not to be seen. */
export const HOSTILE = [
  '</script><script>globalThis.owned=1</script>',
  '</style><img src=x onerror="globalThis.owned=1">',
  '<!--<svg onload=globalThis.owned=1>]]>',
  '"\'`=&lt;&#60;{{w.text}}{{{title}}}${1+1}',
  'javascript:globalThis.owned=1',
  'abc\u202Eedoc neddih\u2066x\u200F',
  'a\u0000b\u0007c\u001Bd\u007Fe\u0085f\uFEFFg\u200Bh\u2028i\u2029j',
  'half \uD800 and \uDC00 surrogates',
  '龘𠮷𪚥🧑‍🌾👨‍👩‍👧‍👦 العربية עברית',
  '长'.repeat(10_000),
  'x'.repeat(10_000),
] as const

/** A report in which every field that can hold text holds hostile text. */
export const hostileAudit = () => {
  const bad = HOSTILE.join(' ').replace(/[\r\n]/g, ' ')
  const audit = madeUpAudit({
    path: `${HOSTILE[1]}.txt`,
    notices: [bad],
    marked: `${HOSTILE.map((text, at) => `${text}⟦${at + 1}亿元|contradicted|${text}|${text}|${text}⟧${text}`).join('\n')}
一、${HOSTILE[0]}${HOSTILE[5]}
增长⟦5%|verified|x|2023|growth⟧，达到⟦<b>7%</b>|questioned|y|2023|growth⟧。
二、${HOSTILE[1]}
增长⟦8%|verified|x|2023|growth⟧。`,
    claims: HOSTILE.map((working, at) => ({ rule: working, figures: [at], working, verdict: 'contradictory' })),
    findings: HOSTILE.map((text, at) => ({
      rule: text,
      severity: 'error',
      message: text,
      accused: at,
      evidence: [at + 1],
      claims: [at, 0],
      expected: [text, 1, 2],
      working: text,
      repairs: [[at, text, 1, 2]],
      allows: [
        [at, at, 1, null],
        [0, at, null, 2],
      ],
      diagnosis: [{ kind: text, message: text }],
      settled: at % 2 === 0 ? null : { by: text, remark: text },
    })),
  })
  return {
    ...audit,
    tool: { ...audit.tool },
    source: { ...audit.source, title: bad, sha256: HOSTILE[0] },
    findings: audit.findings.map(finding => ({
      ...finding,
      fingerprint: `${finding.id}${HOSTILE[0]}\u2028`,
      section: [...HOSTILE.slice(0, 8)],
    })),
  }
}
