/** The shape of the signs by which the files of a system show what it is made of. Product code imports the types only. */
import * as z from 'zod';

/** What a sign is a sign of; a product of `products.ts` where nothing is said. */
export const SignPurpose = z.enum(['outside', 'test', 'load-test', 'resilience', 'migrations', 'log-in', 'permissions', 'feature flags']);
export type SignPurpose = z.infer<typeof SignPurpose>;

export const Sign = z.object({
  /** The name of a product in `products.ts`; of anything else where `purpose` is given. */
  name: z.string(),
  purpose: SignPurpose.optional(),
  /** Container images without registry and tag, in lower case: `postgres`, `bitnami/postgresql`. */
  images: z.array(z.string()).optional(),
  /** Libraries as package managers name them, in lower case; a name that ends in `*` stands for all that begin so. Managers share the list. */
  packages: z.array(z.string()).optional(),
  /** Types of Terraform's resources, and modules of its registry. */
  resources: z.array(z.string()).optional(),
  /** Schemes of connection addresses: `postgres` of `postgres://db`. */
  schemes: z.array(z.string()).optional(),
});
export type Sign = z.infer<typeof Sign>;
