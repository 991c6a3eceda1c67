// A served VS Code for a suite, and a window for each of its tests: pictured where the test fails, and closed behind it.
import { suiteSetup, suiteTeardown, teardown } from 'mocha';
import { Session, type Workbench } from './workbench.ts';

/**
 * To be called inside of a suite.
 * @returns opens the test's window, on a new folder with these files
 */
export function windowPerTest(): Session['open'] {
  let session: Session;
  let window: Workbench | undefined;

  suiteSetup(async () => {
    session = await Session.start();
  });
  suiteTeardown(() => session.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await window?.screenshotOfFailure(this.currentTest.title);
    await window?.close();
    window = undefined;
  });

  return async (files) => {
    window = await session.open(files);
    return window;
  };
}
