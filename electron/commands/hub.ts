import { parseArgs } from 'node:util';
import { addCommand } from './hub/add-command.ts';
import type { HubCommand } from './hub/hub-command.ts';
import { hubSentence } from './hub/hub-fault.ts';
import { reportCommand } from './hub/report/report-command.ts';

const commands: Readonly<Record<string, HubCommand>> = { add: addCommand, report: reportCommand };

const placeOptions = { to: { type: 'string' }, folder: { type: 'string' }, documents: { type: 'string' }, 'load-documents': { type: 'boolean' } } as const;

const say = {
  result: (sentence: string): void => {
    process.stdout.write(`${sentence}\n`);
  },
  problem: (sentence: string): void => {
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  },
};

async function runHub([name = '', ...args]: readonly string[]): Promise<void> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const usage = `用法：\n${(command === undefined ? Object.values(commands) : [command]).map((one) => `  npm run hub -- ${one.usage}`).join('\n')}`;
  if (command === undefined) {
    say.problem(usage);
    return;
  }
  let parsed;
  try {
    parsed = parseArgs({ args, options: { ...command.options, ...placeOptions }, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    say.problem(usage);
    return;
  }
  const { values, positionals } = parsed;
  const { to, folder, documents, 'load-documents': loadDocuments } = values;
  if (!(await command.run({ to, folder, documents, loadDocuments }, positionals, values, say))) process.exitCode = 1;
}

try {
  await runHub(process.argv.slice(2));
} catch (error) {
  say.problem(hubSentence(error));
}
