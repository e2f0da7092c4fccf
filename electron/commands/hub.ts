import { runHub } from './hub/run-hub.ts';

const done = await runHub(process.argv.slice(2), {
  result: (sentence) => {
    process.stdout.write(`${sentence}\n`);
  },
  problem: (sentence) => {
    process.stderr.write(`${sentence}\n`);
  },
});
if (!done) process.exitCode = 1;
