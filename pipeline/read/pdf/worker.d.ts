/** The package has no types for this part; loading it is all that is wanted. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}
