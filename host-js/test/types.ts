// What a user of the types writes; compiled by `npm run types`, never run.
import { Feather, LimitError, ScriptError, type Figures, type Interp, type ParseResult, type TclValue } from '../feather.js';

const feather: Feather = await Feather.load(new Uint8Array(8), { maxIdleInstances: 2 });
const interp: Interp = feather.interp({ steps: 1e6, deadlineMs: 100, signal: AbortSignal.timeout(5) });
const value: TclValue = interp.eval('set x', { global: true });
const text: string = interp.evalString('set x');
interp.set('x', { list: [1, 2n, 'three', null, undefined, true], map: new Map([[1, 'a']]) });
interp.register('f', (a: number, b: string) => a + b.length, ['int', 'string']);
interp.register('g', (...words: string[]) => words.join(), 'string');
interp.register('later', async () => 5);
interp.registerType('Counter', {
  create: () => ({ n: 0 }),
  methods: { add: { params: ['int'], call: (counter, by: number) => (counter.n += by) } },
  drop: (counter) => void counter.n,
});
const parsed: ParseResult = interp.parse('puts {');
if (parsed.status === 'invalid') parsed.message.trim();
const figures: Figures = feather.stats();
try {
  await interp.evalAsync('later');
} catch (error) {
  if (error instanceof LimitError) error.limit.trim();
  else if (error instanceof ScriptError) error.code.join(error.info);
}
// @ts-expect-error: a function is no value
interp.set('x', () => 1);
// @ts-expect-error: there is no such type
interp.register('f', () => 1, 'float');
// @ts-expect-error: interpreters are made by feather.interp()
new (await import('../feather.js')).Interp();
void [value, text, figures];
