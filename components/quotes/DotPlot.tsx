/**
 * All-in cost as dots, in lanes by desk and size; sizes differ by shape, medians are bars, zero is a line of its own. For who does not
 * see it, it is named and described, and the table beside it holds the same figures.
 */
import { useId } from 'preact/hooks';
import type { SizeClass } from '@/lib/quotes/bands';
import { decimal } from '@/lib/quotes/decimal';
import type { Lane, Plot } from '@/lib/quotes/plot';
import type { KnownDesk } from '@/lib/quotes/sheet-file';
import { basisPoints, lackingText, sizeText } from '@/lib/quotes/words';
import { useLanguage } from '../language';

export interface DotPlotProps {
  plot: Plot;
  desks: readonly KnownDesk[];
  /** The desk whose tab it is. */
  here: string;
}

/** Heights in px. */
const NAME = 20;
const LANE = 34;
const AXIS = 20;
const WORDS = 12;
const DOTS = 23;

/** From so many quotes on a mark is full. */
const MANY = 10;

const shapes: Readonly<Record<SizeClass, string>> = {
  0: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  1: 'M-3.5 -3.5h7v7h-7z',
  2: 'M0 -4.5l4.5 8h-9z',
  3: 'M0 -5l5 5l-5 5l-5 -5z',
  4: 'M-1.5 -4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z',
  unsized: 'M-3.5 -3.5l7 7m0 -7l-7 7',
  all: 'M0 4.5l4.5 -8h-9z',
};

export function DotPlot({ plot, desks, here }: DotPlotProps) {
  const language = useLanguage();
  const { say, decimal: written, list } = language;
  const id = useId();
  const nameOf = (deskId: string) => desks.find((desk) => desk.id === deskId)?.name ?? deskId;
  const { rows, height } = placed(plot.lanes);
  if (plot.lanes.length === 0) {
    return (
      <p class="muted">
        {say('nothingToPlot')} {plot.unknown.count > 0 && lackingText(plot.unknown, language)}
      </p>
    );
  }
  const medianOf = ({ median }: Lane) => basisPoints(decimal(median.bps.toFixed(1)), language);
  return (
    <figure class="plot">
      <svg width="100%" height={height + AXIS} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
        <title id={`${id}-title`}>{say('plotTitle')}</title>
        <desc id={`${id}-text`}>
          {say('plotText', {
            lanes: list(
              plot.lanes.map((lane) =>
                say('plotLane', {
                  desk: nameOf(lane.deskId),
                  median: medianOf(lane),
                  number: lane.count,
                  size: sizeText(lane.size, lane.counter, language),
                }),
              ),
              'plain',
            ),
          })}
        </desc>
        {plot.ticks.map(({ at, bps }) => (
          <g key={bps}>
            <line class={bps === 0 ? 'zero' : 'tick'} x1={share(at)} x2={share(at)} y1={0} y2={height} />
            <text class="axis" x={share(at)} y={height + AXIS - 6} text-anchor="middle">
              {written(decimal(String(bps)).toFixed())}
            </text>
          </g>
        ))}
        {rows.map(({ lane, y, isFirst }) => (
          <g key={`${lane.deskId} ${lane.counter} ${lane.size}`}>
            {isFirst && (
              <text class={lane.deskId === here ? 'desk here' : 'desk'} x={0} y={y - 6}>
                {nameOf(lane.deskId)}
              </text>
            )}
            <text class="lane" x={0} y={y + WORDS}>
              {say('plotLaneShort', { median: medianOf(lane), number: lane.count, size: sizeText(lane.size, lane.counter, language) })}
            </text>
            {lane.dots.map(({ at, count, beyond }) => (
              <svg
                key={at}
                class={['dot', beyond && 'beyond', fillOf(count)].filter(Boolean).join(' ')}
                x={share(at)}
                y={y + DOTS}
                overflow="visible"
                aria-hidden="true"
              >
                <path d={shapes[lane.size]} />
              </svg>
            ))}
            <line class="median" x1={share(lane.median.at)} x2={share(lane.median.at)} y1={y + DOTS - 9} y2={y + DOTS + 9} />
          </g>
        ))}
      </svg>
      <figcaption class="muted">
        {[
          say('plotCaption'),
          plot.lanes.some(({ dots }) => dots.some(({ count }) => count > 1)) ? say('plotSeveral') : '',
          plot.beyond > 0 ? say('plotBeyond', { count: plot.beyond }) : '',
          plot.unknown.count > 0 ? `${say('plotUnknown', { count: plot.unknown.count })} ${lackingText(plot.unknown, language)}` : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </figcaption>
    </figure>
  );
}

/** How full a mark is of the quotes it stands for. */
function fillOf(count: number): string {
  return count >= MANY ? 'many' : count > 1 ? 'several' : '';
}

function share(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}

/** Lanes from above, with room for the name before the first of each desk. */
function placed(lanes: readonly Lane[]): { rows: { lane: Lane; y: number; isFirst: boolean }[]; height: number } {
  let height = 0;
  const rows = lanes.map((lane, i) => {
    const isFirst = lane.deskId !== lanes[i - 1]?.deskId;
    const y = height + (isFirst ? NAME : 0);
    height = y + LANE;
    return { lane, y, isFirst };
  });
  return { rows, height };
}
