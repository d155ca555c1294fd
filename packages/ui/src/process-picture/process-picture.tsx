import { type KeyboardEvent, useId } from 'react';
import { drawGround, drawState, type Marks, processOnPage } from '../process/draw.ts';
import type { LaidOut } from '../process/lay-out.ts';
import { elementOf } from '../shape-element.tsx';
import './process-picture.css';

/**
 * The way of a case through its process: where it has been, stands and may go. Each state is a button
 * that is named by what the picture shows of it.
 */
export function ProcessPicture(props: {
  readonly laidOut: LaidOut;
  readonly marks: Marks;
  /** What the picture is of. */
  readonly label: string;
  /** What is seen of a state, in words. */
  readonly labelOf: (path: string) => string;
  readonly selected: string | undefined;
  readonly onSelect: (path: string) => void;
}) {
  const { laidOut, marks, label, labelOf, selected, onSelect } = props;
  const id = `process-${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
  const [width, height] = [Math.ceil(laidOut.width), Math.ceil(laidOut.height)];
  const pressed = (path: string) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect(path);
  };
  return (
    <div className="process-picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a group within a drawing is not a fieldset */}
      <svg
        role="group"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        fontSize={13}
      >
        <g>
          {drawGround(laidOut, marks, processOnPage, id).map((shape, index) =>
            elementOf(shape, `ground-${index}`),
          )}
        </g>
        {laidOut.boxes.map((box) => (
          // biome-ignore lint/a11y/useSemanticElements: there is no button within a drawing
          <g
            key={box.path}
            role="button"
            tabIndex={0}
            aria-label={labelOf(box.path)}
            aria-pressed={selected === box.path}
            onClick={() => onSelect(box.path)}
            onKeyDown={pressed(box.path)}
          >
            {drawState(box, marks, processOnPage).map((shape, index) =>
              elementOf(shape, `${box.path}-${index}`),
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
