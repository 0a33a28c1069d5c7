/** Which files say something of a system, and who reads each. Readers, and the libraries they stand on, are loaded with the first file of their kind. */
import { hostFiles, otherPipelineFiles, pipelineFiles } from '../knowledge/signs/files.ts';
import type { Reader } from './systemFile.ts';

const loaders = {
  compose: async () => (await import('./readers/compose.ts')).readCompose,
  pipeline: async () => (await import('./readers/pipeline.ts')).readPipeline,
  presence: async () => (await import('./readers/pipeline.ts')).readPresence,
  chart: async () => (await import('./readers/helm.ts')).readChart,
  values: async () => (await import('./readers/helm.ts')).readValues,
  terraform: async () => (await import('./readers/terraform.ts')).readTerraform,
  docker: async () => (await import('./readers/docker.ts')).readDockerfile,
  openapi: async () => (await import('./readers/openApi.ts')).readOpenApiJson,
  proto: async () => (await import('./readers/proto.ts')).readProto,
  prisma: async () => (await import('./readers/schemas.ts')).readPrisma,
  graphql: async () => (await import('./readers/schemas.ts')).readGraphql,
  npm: async () => (await import('./readers/npm.ts')).readNpm,
  pyproject: async () => (await import('./readers/python.ts')).readPyproject,
  requirements: async () => (await import('./readers/python.ts')).readRequirements,
  go: async () => (await import('./readers/lines.ts')).readGoMod,
  gems: async () => (await import('./readers/lines.ts')).readGemfile,
  gradle: async () => (await import('./readers/lines.ts')).readGradle,
  cargo: async () => (await import('./readers/cargo.ts')).readCargo,
  maven: async () => (await import('./readers/xml.ts')).readPom,
  dotnet: async () => (await import('./readers/xml.ts')).readCsproj,
  composer: async () => (await import('./readers/composer.ts')).readComposer,
  owners: async () => (await import('./readers/owners.ts')).readOwners,
  yaml: async () => (await import('./readers/yaml.ts')).readYaml,
} satisfies Readonly<Record<string, () => Promise<Reader>>>;

export type FileKind = keyof typeof loaders;

/** By path, the first that fits. */
const paths: readonly (readonly [RegExp, FileKind | undefined])[] = [
  // Written by tools, and long.
  [/(?:^|\/)(?:pnpm-lock|package-lock|yarn\.lock)/, undefined],
  // What tests and examples run is not the system.
  [/(?:^|\/)(?:tests?|e2e|specs?|fixtures?|testdata|__\w{1,40}__|examples?|samples?|demos?)\//i, undefined],
  [/(?:^|\/)(?:docker-)?compose[.-](?:test|tests|ci|e2e)\.ya?ml$/i, undefined],
  ...pipelineFiles.map(({ path }) => [path, 'pipeline'] as const),
  ...[...otherPipelineFiles, ...hostFiles].map(({ path }) => [path, 'presence'] as const),
  [/(?:^|\/)(?:docker-)?compose[\w.-]{0,80}\.ya?ml$/i, 'compose'],
  [/(?:^|\/)package\.json$/, 'npm'],
  [/(?:^|\/)Chart\.yaml$/, 'chart'],
  [/(?:^|\/)values[\w.-]{0,80}\.ya?ml$/, 'values'],
  [/\.tf$/, 'terraform'],
  [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]{1,80})?$|\.Dockerfile$/i, 'docker'],
  [/(?:openapi|swagger)[\w.-]{0,80}\.json$/i, 'openapi'],
  [/\.proto$/, 'proto'],
  [/\.prisma$/, 'prisma'],
  [/\.graphqls?$/, 'graphql'],
  [/(?:^|\/)(?:pyproject\.toml|Pipfile)$/, 'pyproject'],
  [/(?:^|\/)requirements[\w.-]{0,80}\.txt$/, 'requirements'],
  [/(?:^|\/)go\.mod$/, 'go'],
  [/(?:^|\/)Gemfile$/, 'gems'],
  [/(?:^|\/)build\.gradle(?:\.kts)?$/, 'gradle'],
  [/(?:^|\/)Cargo\.toml$/, 'cargo'],
  [/(?:^|\/)pom\.xml$/, 'maven'],
  [/\.csproj$/, 'dotnet'],
  [/(?:^|\/)composer\.json$/, 'composer'],
  [/(?:^|\/)CODEOWNERS$/, 'owners'],
  [/\.ya?ml$/i, 'yaml'],
];

/** What kind of file stands at `path` in the folder; undefined for one that nobody reads. */
export function kindOfFile(path: string): FileKind | undefined {
  return paths.find(([pattern]) => pattern.test(path))?.[1];
}

/** Who reads a kind of file. */
export async function readerOf(kind: FileKind): Promise<Reader> {
  return loaders[kind]();
}
