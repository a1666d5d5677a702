/** What a page has not, and no way through the readers and writers asks for. */
export default {}
