/** The voice menu (6.9.2): a tree as data, the rules it must keep, and one step through it. Plain: runs anywhere. */
export const menuLangs = ['az', 'ru', 'en'] as const;
export type MenuLang = (typeof menuLangs)[number];
/** One sentence in each language of the menu; what is heard is its recording, or a machine's voice until there is one. */
export type Sentence = Readonly<Record<MenuLang, string>>;

export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;
/** The key that orders a call from anywhere. */
export const callOrderKey = '0';

export type MenuNode =
  | { readonly kind: 'choice'; readonly prompt: Sentence; readonly choices: readonly { readonly digit: string; readonly to: string }[] }
  /** Self-service: says something and goes on. */
  | { readonly kind: 'say'; readonly prompt: Sentence; readonly to: string }
  | { readonly kind: 'queue'; readonly level: 1 | 2 | 3; readonly topicId: string | null; readonly urgent: boolean }
  | { readonly kind: 'callOrder' }
  | { readonly kind: 'end'; readonly prompt: Sentence };
export const nodeKinds = ['choice', 'say', 'queue', 'callOrder', 'end'] as const;

export const menuModes = ['byHours', 'always', 'menuOnly'] as const;
export type MenuMode = (typeof menuModes)[number];

export type MenuTree = {
  /** `byHours`: people answer in working hours, outside them the menu is alone. */
  readonly mode: MenuMode;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly languages: readonly { readonly digit: string; readonly lang: MenuLang }[];
  readonly welcome: Sentence;
  /** That the call is recorded (Rules): said in the caller's language before anyone speaks. */
  readonly notice: Sentence;
  readonly closed: Sentence;
  readonly callOrdered: Sentence;
  readonly noNumber: Sentence;
  readonly goodbye: Sentence;
  readonly root: string;
  readonly nodes: Readonly<Record<string, MenuNode>>;
};

export type MenuFault = {
  readonly node: string | null;
  readonly fault:
    | 'rootMissing'
    | 'goesNowhere'
    | 'unreached'
    | 'digitTwice'
    | 'digitWrong'
    | 'sentenceMissing'
    | 'noChoice'
    | 'endless'
    | 'hoursWrong'
    | 'noLanguage';
};

/** Everything that keeps a tree from being published. */
export function faultsOf(tree: MenuTree): readonly MenuFault[] {
  const faults: MenuFault[] = [];
  const add = (node: string | null, fault: MenuFault['fault']): void => void faults.push({ node, fault });
  const said = (node: string | null, sentence: Sentence): void => {
    if (menuLangs.some((lang) => (sentence[lang] ?? '').trim() === '')) add(node, 'sentenceMissing');
  };
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(tree.opensAt) || !/^([01]\d|2[0-4]):[0-5]\d$/.test(tree.closesAt) || tree.opensAt >= tree.closesAt)
    add(null, 'hoursWrong');
  if (tree.languages.length === 0) add(null, 'noLanguage');
  for (const sentence of [tree.welcome, tree.notice, tree.closed, tree.callOrdered, tree.noNumber, tree.goodbye]) said(null, sentence);
  if (!tree.nodes[tree.root]) return [...faults, { node: null, fault: 'rootMissing' }];
  for (const [name, node] of Object.entries(tree.nodes)) {
    if ('prompt' in node) said(name, node.prompt);
    if (goesTo(node).some((to) => !tree.nodes[to])) add(name, 'goesNowhere');
    if (node.kind !== 'choice') continue;
    const used = node.choices.map((choice) => choice.digit);
    if (used.length === 0) add(name, 'noChoice');
    if (new Set(used).size < used.length) add(name, 'digitTwice');
    if (used.some((digit) => !(digits as readonly string[]).includes(digit))) add(name, 'digitWrong');
  }
  const reached = reachedFrom(tree, tree.root);
  for (const name of Object.keys(tree.nodes)) if (!reached.has(name)) add(name, 'unreached');
  for (const name of reached) if (saysForEver(tree, name)) add(name, 'endless');
  return faults;
}

const goesTo = (node: MenuNode): readonly string[] => (node.kind === 'choice' ? node.choices.map(({ to }) => to) : node.kind === 'say' ? [node.to] : []);

function reachedFrom(tree: MenuTree, from: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const node = tree.nodes[name];
    if (!node || reached.has(name)) continue;
    reached.add(name);
    open.push(...goesTo(node));
  }
  return reached;
}

/** A chain of announcements that comes back to itself would never let the caller choose. */
function saysForEver(tree: MenuTree, from: string): boolean {
  let name = from;
  for (let step = 0; step <= Object.keys(tree.nodes).length; step += 1) {
    const node = tree.nodes[name];
    if (node?.kind !== 'say') return false;
    name = node.to;
  }
  return true;
}

export type Place = { readonly at: 'language' | 'notice' | 'node' | 'leaving'; readonly node: string | null; readonly lang: MenuLang; readonly tries: number };
export type MenuInput = { readonly kind: 'begin' } | { readonly kind: 'digit'; readonly digit: string } | { readonly kind: 'silence' };
/** What is done: `say` waits for a key or for its own end; the others leave the menu. */
export type MenuDeed =
  | { readonly kind: 'say'; readonly sentences: readonly { readonly lang: MenuLang; readonly text: string }[]; readonly listens: boolean }
  | { readonly kind: 'queue'; readonly level: 1 | 2 | 3; readonly topicId: string | null; readonly urgent: boolean }
  | { readonly kind: 'callOrder' }
  | { readonly kind: 'hangUp' };
export type Stepped = { readonly place: Place; readonly deed: MenuDeed; readonly visited: readonly string[] };

/** A caller who presses nothing hears a choice so many times. */
export const mostTries = 3;

/** One step; `open` says whether people answer now, `orders` whether this caller can be called back. */
export function step(tree: MenuTree, place: Place | null, input: MenuInput, now: { readonly open: boolean; readonly orders: boolean }): Stepped {
  if (!place || input.kind === 'begin') return askLanguage(tree, 1);
  if (place.at === 'leaving') {
    // Also while they are told that nobody answers now, a call may be ordered.
    if (input.kind === 'digit' && input.digit === callOrderKey && place.node !== ordered) return order(tree, place.lang, now);
    return { place, deed: { kind: 'hangUp' }, visited: [] };
  }
  if (place.at === 'language') {
    const chosen = input.kind === 'digit' ? tree.languages.find(({ digit }) => digit === input.digit)?.lang : undefined;
    if (!chosen && input.kind === 'digit' && place.tries < mostTries) return askLanguage(tree, place.tries + 1);
    const lang = chosen ?? place.lang;
    return say({ at: 'notice', node: null, lang, tries: 1 }, [tree.notice], false);
  }
  // The notice is heard to its end: no key cuts it short.
  if (place.at === 'notice')
    return input.kind === 'silence' ? enter(tree, tree.root, place.lang, now) : { place, deed: { kind: 'say', sentences: [], listens: false }, visited: [] };
  if (input.kind === 'digit' && input.digit === callOrderKey) return order(tree, place.lang, now);
  const node = tree.nodes[place.node ?? ''];
  if (node?.kind === 'say') return enter(tree, node.to, place.lang, now);
  if (node?.kind !== 'choice') return leave(place.lang, tree.goodbye);
  const to = input.kind === 'digit' ? node.choices.find(({ digit }) => digit === input.digit)?.to : undefined;
  if (to !== undefined) return enter(tree, to, place.lang, now);
  return place.tries < mostTries ? say({ ...place, tries: place.tries + 1 }, [node.prompt], true) : leave(place.lang, tree.goodbye);
}

const ordered = '(ordered)';

function askLanguage(tree: MenuTree, tries: number): Stepped {
  const lang = tree.languages[0]?.lang ?? 'az';
  const sentences = menuLangs.filter((one) => tree.languages.some((language) => language.lang === one)).map((one) => ({ lang: one, text: tree.welcome[one] }));
  return { place: { at: 'language', node: null, lang, tries }, deed: { kind: 'say', sentences, listens: true }, visited: [] };
}
function say(place: Place, sentences: readonly Sentence[], listens: boolean, visited: readonly string[] = []): Stepped {
  return { place, deed: { kind: 'say', sentences: sentences.map((sentence) => ({ lang: place.lang, text: sentence[place.lang] })), listens }, visited };
}
const leave = (lang: MenuLang, sentence: Sentence, visited: readonly string[] = []): Stepped =>
  say({ at: 'leaving', node: null, lang, tries: 1 }, [sentence], false, visited);
function order(tree: MenuTree, lang: MenuLang, now: { readonly orders: boolean }, visited: readonly string[] = []): Stepped {
  if (!now.orders) return say({ at: 'leaving', node: ordered, lang, tries: 1 }, [tree.noNumber], false, visited);
  return { place: { at: 'leaving', node: ordered, lang, tries: 1 }, deed: { kind: 'callOrder' }, visited };
}

function enter(tree: MenuTree, name: string, lang: MenuLang, now: { readonly open: boolean; readonly orders: boolean }): Stepped {
  const node = tree.nodes[name];
  const place: Place = { at: 'node', node: name, lang, tries: 1 };
  if (!node) return leave(lang, tree.goodbye);
  if (node.kind === 'choice' || node.kind === 'say') return say(place, [node.prompt], node.kind === 'choice', [name]);
  if (node.kind === 'end') return leave(lang, node.prompt, [name]);
  if (node.kind === 'callOrder') return order(tree, lang, now, [name]);
  if (!now.open) return leave(lang, tree.closed, [name]);
  return { place, deed: { kind: 'queue', level: node.level, topicId: node.topicId, urgent: node.urgent }, visited: [name] };
}
