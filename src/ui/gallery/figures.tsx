import { BarChart } from '../bar-chart.tsx';
import { Figure } from '../figure.tsx';
import { useWords } from '../i18n.tsx';
import { Tile, Tiles } from '../tile.tsx';
import { words as uiWords } from '../words.ts';
import { Example } from './example.tsx';
import { words } from './words.ts';

const halfHours = [84, 116, 151, 174, 185, 165, 148, 112, 97, 118, 141, 155, 154, 143, 132, 120, 112, 81];
const expected = [82, 114, 148, 158, 166, 150, 148, 113, 96, 117, 139, 158, 154, 141, 133, 121, 109, 82];

export function FigureExamples() {
  const w = useWords(words);
  const ui = useWords(uiWords);
  return (
    <>
      <Example name="tile">
        <Tiles>
          <Tile
            title={w('waiting')}
            figure="7"
            ageSeconds={1}
            target="≤ 5"
            meaning="soon"
            judgement={w('above')}
            trend={[2, 3, 3, 4, 3, 5, 6, 7]}
            trendTarget={5}
            to="/desk"
          />
          <Tile
            title={w('serviceLevel')}
            figure="78,3"
            unit="%"
            ageSeconds={5}
            target={w('target')}
            meaning="late"
            judgement={w('below')}
            trend={[88, 86, 84, 85, 82, 80, 79, 78.3]}
            trendTarget={80}
          />
          <Tile title={w('answeredCalls')} figure="412" ageSeconds={5} judgement={ui('onTarget')} trend={[0, 60, 120, 190, 260, 330, 412]} />
        </Tiles>
      </Example>
      <Example name="figure">
        <Figure to="/desk" label={w('appeals')}>
          1.217
        </Figure>
      </Example>
      <Example name="bar-chart">
        <BarChart
          title={w('chart')}
          barsLabel={w('came2403')}
          lineLabel={w('forecast2368')}
          labelEvery={2}
          bars={halfHours.map((value, at) => ({
            label: `${String(9 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
            value,
            expected: expected[at] ?? 0,
          }))}
        />
      </Example>
    </>
  );
}
