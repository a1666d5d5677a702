/** A number, or the dash that stands where there is none. */
export const isValue = (text: string): boolean =>
  /^[-－−+]?[\d０-９][\d０-９,.，．]*[%％‰]?$|^[-－−—–]+$/.test(text)
