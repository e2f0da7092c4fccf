import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow, type WorkflowTemplate } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const folder = '.github/workflows';
const names = readdirSync(fromRoot(folder)).toSorted();
const textOf = (name: string): string => readFileSync(fromRoot(`${folder}/${name}`), 'utf8');

/** A workflow as the service that runs it understands it, with everything it finds wrong: unknown keys, contexts, expressions, jobs that wait for none. */
async function understood(content: string): Promise<WorkflowTemplate> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  if (value === undefined)
    throw new Error(
      context.errors
        .getErrors()
        .map(({ message }) => message)
        .join('\n'),
    );
  return convertWorkflowTemplate(context, value);
}

describe('the workflows', () => {
  it('are what they are known as', () => {
    expect(names).toEqual(['check.yml', 'release.yml']);
  });

  it.each(names)('%s is understood without a fault by the parser of the service that runs it', async (name) => {
    expect((await understood(textOf(name))).errors ?? []).toEqual([]);
  });

  it('would be told what is wrong: a key, a context, a job that is not there', async () => {
    const wrong = [
      textOf('check.yml').replace('timeout-minutes', 'timeout-minuts'),
      textOf('check.yml').replace('github.ref', 'gitub.ref'),
      textOf('release.yml').replace('needs: build', 'needs: built'),
    ];
    for (const text of wrong) expect((await understood(text)).errors?.length ?? 0).toBeGreaterThan(0);
  });

  it('use no action that is not pinned to a commit, with the version beside it, and give nobody more than to read', () => {
    for (const text of names.map(textOf)) {
      const used = [...text.matchAll(/uses: *(\S+)(.*)/gu)];
      expect(used.length).toBeGreaterThan(0);
      for (const [, action = '', rest = ''] of used) expect(`${action}${rest}`).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
      expect(text).toMatch(/^permissions:\n {2}contents: read$/mu);
    }
  });

  it('build for Windows, macOS and Linux what the packager is configured for, on both processors', async () => {
    const release = textOf('release.yml');
    for (const target of ['win32, arch: x64', 'darwin, arch: arm64', 'darwin, arch: x64', 'linux, arch: x64', 'linux, arch: arm64'])
      expect(release).toContain(`platform: ${target} }`);
    const jobs = (await understood(release)).jobs.map((job) => String(job.id));
    expect(jobs).toEqual(['build', 'publish']);
  });
});
