import { createContext } from 'react';

/** A data package that the operating system asked the program to open (a `.ystz` file that was double-clicked). */
export interface IncomingPackage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The package that waits to be looked at, and a way to say that it has been. Given by renderer/app. */
export const IncomingPackageContext = createContext<{ readonly waiting: IncomingPackage | null; readonly done: () => void }>({
  waiting: null,
  done: () => undefined,
});
