/** Stands in for the library that finds addresses in plain text: Markdown is read without that here, and it takes long to start. */

/** Made with each reader, and never asked anything. */
export const LinkifyIt = Object;
