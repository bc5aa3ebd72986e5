import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line: `Tests: 120 passed, 0 failed, 3 skipped`. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string): number => states.filter((one) => one === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && count('failed') === 0).length;
    const failed = count('failed') + broken + errors.length;
    // Printed last, after what the other reporters say of the run.
    process.on('exit', () => {
      process.stdout.write(`Tests: ${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped\n`);
    });
  }
}
