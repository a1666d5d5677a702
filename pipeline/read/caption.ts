const LONGEST = 60

/** How many lines above a table are looked at: its number, its title, its unit. */
export const CAPTION_LINES = 3

/** Whether a line above a table may be part of its caption: short, no sentence, and no heading of the text. */
export const isCaption = (line: string): boolean =>
  line.length <= LONGEST &&
  !/。|[；！？…|]$/.test(line) &&
  !/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(line)
