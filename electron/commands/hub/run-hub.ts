import { parseArgs } from 'node:util';
import { addCommand } from './add-command.ts';
import type { HubCommand, HubVoice } from './hub-command.ts';
import { hubSentence } from './hub-fault.ts';
import { packageCommand } from './package/package-command.ts';
import { reportCommand } from './report/report-command.ts';

const commands: Readonly<Record<string, HubCommand>> = { add: addCommand, report: reportCommand, package: packageCommand };

const placeOptions = { to: { type: 'string' }, folder: { type: 'string' }, documents: { type: 'string' }, 'load-documents': { type: 'boolean' } } as const;

/** Does what the words of a command line say, and tells it; false where anything of it could not be done. Never rejects. */
export async function runHub([name = '', ...args]: readonly string[], say: HubVoice): Promise<boolean> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const usage = `用法：\n${(command === undefined ? Object.values(commands) : [command]).map((one) => `  npm run hub -- ${one.usage}`).join('\n')}`;
  if (command === undefined) {
    say.problem(usage);
    return false;
  }
  let parsed;
  try {
    parsed = parseArgs({ args, options: { ...command.options, ...placeOptions }, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    say.problem(usage);
    return false;
  }
  const { values, positionals } = parsed;
  const { to, folder, documents, 'load-documents': loadDocuments } = values;
  try {
    return await command.run({ to, folder, documents, loadDocuments }, positionals, values, say);
  } catch (error) {
    say.problem(hubSentence(error));
    return false;
  }
}
