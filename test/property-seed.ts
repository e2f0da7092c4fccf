import fc from 'fast-check';

/** The same property tests at each run, so that a red run is about the change; `YST_SEED=<number>` looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env['YST_SEED'] ?? 20_241_121) });
