/** The product's version, as the manifest states it; put in when the bundle is made. */
import manifest from '../../package.json' with { type: 'json' };

export const version: string = manifest.version;
