// What happened, was due and was promised. A vague date is drawn as long as it is vague.

import { useHere } from "../context.js";
import { dayNumber, inWords } from "../dates.js";
import type { Detail, Moment } from "../engine/protocol.js";
import { listed } from "../text.js";
import { Source } from "./explanation.js";

const KINDS: Readonly<Record<Moment["kind"], string>> = {
  happened: "Happened",
  searched: "Searched",
  due: "Due",
  promised: "Promised",
};

interface Scale {
  readonly first: number;
  readonly last: number;
}

function scaleOf(moments: readonly Moment[], asOf: string): Scale {
  const days = moments.flatMap((it) => [it.earliest, it.latest]).filter((it) => it !== undefined);
  const numbers = [...days, asOf].map(dayNumber);
  const first = Math.min(...numbers);
  return { first, last: Math.max(...numbers, first + 30) };
}

export function TimeLine({ detail: { moments, record } }: { detail: Detail }) {
  const { asOf } = useHere();
  if (moments.length === 0) {
    return <p class="govuk-body">No dates are recorded.</p>;
  }
  const scale = scaleOf(moments, asOf);
  return (
    <>
      <p class="govuk-body">
        From {year(scale.first)} to {year(scale.last)}. A short mark is a date that is known. A long bar is a date that is known only roughly: it is somewhere in the bar. The dashed line is{" "}
        {inWords(asOf)}.
      </p>
      <ol class="timeline">
        {moments.map((moment, at) => (
          <li key={at} class={`timeline__item timeline__item--${moment.kind}`}>
            <Track moment={moment} scale={scale} asOf={asOf} />
            <p class="govuk-body-s timeline__when">
              <span class="timeline__kind">{KINDS[moment.kind]}</span> {moment.date === undefined ? "date not known" : inWords(moment.date)}
              {moment.earliest !== undefined && moment.earliest > asOf && " (after the chosen date)"}
            </p>
            <p class="govuk-body timeline__title">{moment.title}</p>
            {moment.by !== undefined && moment.by.length > 0 && <p class="govuk-body-s">{listed(moment.by)}</p>}
            {moment.note !== undefined && <p class="govuk-body-s">{moment.note}</p>}
            {moment.sources.length > 0 && (
              <p class="govuk-body-s">
                Source:{" "}
                {moment.sources.map((source, index) => (
                  <span key={source}>
                    {index > 0 && "; "}
                    <Source record={record} source={source} />
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function year(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** The date drawn to scale; the words beside it say the same. */
function Track({ moment: { earliest, latest, kind }, scale, asOf }: { moment: Moment; scale: Scale; asOf: string }) {
  const width = 1000;
  const place = (day: string | undefined, open: number) =>
    day === undefined ? open : ((dayNumber(day) - scale.first) / (scale.last - scale.first)) * width;
  const [from, until] = [place(earliest, 0), place(latest, width)];
  const known = earliest !== undefined || latest !== undefined;
  const now = place(asOf, 0);
  return (
    <svg class="track" viewBox={`-10 0 ${width + 20} 24`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line class="track__line" x1="0" x2={width} y1="12" y2="12" />
      <line class="track__now" x1={now} x2={now} y1="0" y2="24" />
      {known && earliest !== latest && <rect class={`track__bar track__mark--${kind}`} x={from} y="6" width={Math.max(until - from, 8)} height="12" />}
      {known && earliest === latest && <rect class={`track__dot track__mark--${kind}`} x={from - 5} y="2" width="10" height="20" />}
    </svg>
  );
}
