/** Files whose mere name says what brings a system to where it runs, and words in pipelines that say what each does. Data only. */
import { regex } from '../../base/patterns.ts';

/** A pipeline or a host by the file it is set up with. */
export interface FileSign {
  readonly path: RegExp;
  readonly name: string;
}

export const pipelineFiles: readonly FileSign[] = [
  { path: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/, name: 'GitHub Actions' },
  { path: /(?:^|\/)\.gitlab-ci\.ya?ml$/, name: 'GitLab CI' },
  { path: /(?:^|\/)\.circleci\/config\.ya?ml$/, name: 'CircleCI' },
  { path: /(?:^|\/)azure-pipelines\.ya?ml$/, name: 'Azure Pipelines' },
  { path: /(?:^|\/)bitbucket-pipelines\.ya?ml$/, name: 'Bitbucket Pipelines' },
  { path: /(?:^|\/)\.travis\.ya?ml$/, name: 'Travis CI' },
  { path: /(?:^|\/)cloudbuild\.ya?ml$/, name: 'Cloud Build' },
  { path: /(?:^|\/)buildspec\.ya?ml$/, name: 'AWS CodeBuild' },
  { path: /(?:^|\/)\.buildkite\/[^/]+\.ya?ml$/, name: 'Buildkite' },
  { path: /(?:^|\/)\.drone\.ya?ml$/, name: 'Drone' },
];

/** Pipelines in languages of their own, of which nothing but their presence is read. */
export const otherPipelineFiles: readonly FileSign[] = [{ path: /(?:^|\/)Jenkinsfile$/, name: 'Jenkins' }];

export const hostFiles: readonly FileSign[] = [
  { path: /(?:^|\/)fly\.toml$/, name: 'Fly.io' },
  { path: /(?:^|\/)vercel\.json$/, name: 'Vercel' },
  { path: /(?:^|\/)netlify\.toml$/, name: 'Netlify' },
  { path: /(?:^|\/)render\.ya?ml$/, name: 'Render' },
  { path: /(?:^|\/)wrangler\.(?:toml|jsonc?)$/, name: 'Cloudflare Workers' },
  { path: /(?:^|\/)Procfile$/, name: 'a platform that reads a Procfile' },
];

/** What a pipeline does, by the commands and actions in it. */
export const pipelineSteps: readonly { readonly step: 'tests' | 'scans' | 'builds images' | 'deploys'; readonly words: RegExp }[] = [
  { step: 'tests', words: regex('')`
    \b(?:npm (?:run )?test|npm t|yarn (?:run )?test|pnpm (?:run )?test|npx (?:vitest|jest)|pytest|tox|go test|cargo test|cargo nextest|
    mvnw? [\w -]*(?:test|verify)|gradlew? [\w -]*(?:test|check)|rspec|rails test|phpunit|dotnet test|make test|mix test)\b
  ` },
  { step: 'scans', words: regex('')`
    \b(?:codeql-action|trivy|snyk|semgrep|npm audit|pip-audit|cargo audit|govulncheck|grype|bandit|checkov|tfsec|gitleaks|
    dependency-review-action|sonar-scanner|SAST\.gitlab-ci)\b
  ` },
  { step: 'builds images', words: /\b(?:docker\/build-push-action|docker (?:buildx )?build|kaniko|buildah|gcloud builds submit|ko build|podman build)\b/ },
  { step: 'deploys', words: regex('')`
    \b(?:kubectl (?:apply|rollout|set image)|helm upgrade|terraform apply|serverless deploy|sls deploy|cdk deploy|sam deploy|pulumi up|
    flyctl deploy|fly deploy|gcloud run deploy|gcloud app deploy|eb deploy|amazon-ecs-deploy-task-definition|deploy-cloudrun|webapps-deploy|
    azure/k8s-deploy|argocd app sync|kustomize build|cap production deploy|aws ecs update-service|vercel deploy|netlify deploy|
    wrangler deploy)\b
  ` },
];
