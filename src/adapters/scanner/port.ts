/** What a scanner says of one content. `notScannable`: it refused to look (too large for it), which is no clean bill. */
export type Verdict =
  | { readonly outcome: 'clean' }
  | { readonly outcome: 'infected'; readonly finding: string }
  | { readonly outcome: 'notScannable'; readonly finding: string };

export type Scanner = {
  /** @throws ScanFailure when nothing was learnt of the content; it may be asked again later */
  readonly scan: (content: Uint8Array) => Promise<Verdict>;
};

/** No verdict: the scanner was not there, fell silent or answered something that is not a verdict. */
export class ScanFailure extends Error {}
