import { formatDuration, formatPercent } from '#language/format.ts';
import { useWords } from '#ui/i18n.tsx';
import { useLiveOf } from '#ui/live.ts';
import { PageTitle } from '#ui/page-title.tsx';
import { ProblemNotice } from '#ui/problem-notice.tsx';
import { useMay } from '#ui/session.tsx';
import { SkeletonText } from '#ui/skeleton.tsx';
import { Tile, Tiles } from '#ui/tile.tsx';
import type { Board } from '../contract.ts';
import { words } from '../words.ts';
import { BoardCards } from './board-cards.tsx';
import { BoardMeasures } from './board-measures.tsx';
import { BoardPeople } from './board-people.tsx';
import { BoardQueues, BoardWaiting } from './board-queues.tsx';
import css from './queue.module.css';
import { useBoard, useSecond } from './queries.ts';

/** "Real vaxtda idarəetmə": the floor that the managers of sectors 1 and 2 share (6.3.1). Each measure names who agreed. */
export default function BoardPage() {
  useLiveOf(['queue', 'board'], ['agent.', 'queue.', 'measure.', 'floor.', 'callback.', 'sheet.', 'contact.', 'waiting.'], 1_000);
  const w = useWords(words);
  const now = useSecond();
  const board = useBoard();
  const mayManage = useMay('queue.manage');
  const data = board.data;
  if (!data) {
    return (
      <div className={css['page']}>
        <PageTitle>{w('board')}</PageTitle>
        {board.isError ? (
          <ProblemNotice error={board.error} onRetry={() => void board.refetch()} />
        ) : (
          <div className={css['aside']}>
            <SkeletonText lines={10} />
          </div>
        )}
      </div>
    );
  }
  const manages = mayManage && (data.mySector === 's1' || data.mySector === 's2');
  return (
    <div className={css['page']}>
      <PageTitle
        under={w('targetsAssumed')}
        beside={
          <span role="status" className={data.tiles.unexplained === 0 ? 'secondary' : css['late']}>
            {data.tiles.unexplained === 0 ? w('explained') : w('unexplained', { n: data.tiles.unexplained })}
          </span>
        }
      >
        {w('board')}
      </PageTitle>
      {!manages && <p className={`secondary ${css['aside']}`}>{w('notMyFloor')}</p>}
      <BoardTiles tiles={data.tiles} ageSeconds={Math.max(0, Math.round((now - Date.parse(data.at)) / 1000))} />
      <div className={css['floor']}>
        <div>
          <BoardQueues queues={data.queues} />
          <BoardWaiting waiting={data.waiting} now={now} />
          <BoardPeople people={data.people} now={now} manages={manages} />
        </div>
        <aside>
          <BoardCards cards={data.cards} />
          <BoardMeasures board={data} manages={manages} />
        </aside>
      </div>
    </div>
  );
}

function BoardTiles({ tiles, ageSeconds }: { readonly tiles: Board['tiles']; readonly ageSeconds: number }) {
  const w = useWords(words);
  const low = tiles.serviceLevel !== null && tiles.serviceLevel < tiles.serviceTarget;
  const share = tiles.offered === 0 ? 0 : tiles.abandoned / tiles.offered;
  const many = share > tiles.abandonedMost;
  return (
    <Tiles>
      <Tile title={w('tileWaiting')} figure={String(tiles.waiting)} ageSeconds={ageSeconds} />
      <Tile title={w('tileLongest')} figure={tiles.longestSeconds === null ? '—' : formatDuration(tiles.longestSeconds + ageSeconds)} ageSeconds={ageSeconds} />
      <Tile
        title={w('tileService')}
        figure={tiles.serviceLevel === null ? '—' : formatPercent(tiles.serviceLevel)}
        ageSeconds={ageSeconds}
        target={w('targetService', { target: formatPercent(tiles.serviceTarget, 'az', 0), seconds: tiles.serviceSeconds })}
        meaning={low ? 'late' : 'none'}
        {...(tiles.serviceLevel !== null && { judgement: w(low ? 'offTarget' : 'onTarget') })}
      />
      <Tile title={w('tileAnswered')} figure={String(tiles.answered)} ageSeconds={ageSeconds} target={w('ofOffered', { n: tiles.offered })} />
      <Tile
        title={w('tileAbandoned')}
        figure={String(tiles.abandoned)}
        ageSeconds={ageSeconds}
        target={`${formatPercent(share)} · ${w('targetMost', { target: formatPercent(tiles.abandonedMost, 'az', 0) })}`}
        meaning={many ? 'soon' : 'none'}
        judgement={w(many ? 'overTarget' : 'onTarget')}
      />
      <Tile
        title={w('tileCallbacks')}
        figure={String(tiles.callbacksDue)}
        ageSeconds={ageSeconds}
        target={w('ofList', { n: tiles.callbacksOpen })}
        to="/desk/callbacks"
      />
    </Tiles>
  );
}
