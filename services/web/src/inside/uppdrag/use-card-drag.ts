import { type PointerEvent, type SyntheticEvent, useRef, useState } from 'react';

/** So far a press may wander and still be a press. */
const stillPx = 6;

type Held = { number: string; x: number; y: number; card: HTMLElement; ghost?: HTMLElement };

/**
 * Cards that are dragged by mouse or pen to another column. A finger scrolls, and has "Flytta till…"
 * as the keyboard has.
 */
export function useCardDrag<Column extends string>(onDrop: (number: string, to: Column) => void) {
  const held = useRef<Held>(undefined);
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<Column>();
  const letGo = () => {
    held.current?.ghost?.remove();
    held.current = undefined;
    setDragged(undefined);
    setOver(undefined);
  };
  const handlers = {
    onPointerDown(event: PointerEvent) {
      const { target, button, pointerType, clientX: x, clientY: y } = event;
      if (button !== 0 || pointerType === 'touch' || !(target instanceof Element)) return;
      if (target.closest('button')) return;
      const card = target.closest<HTMLElement>('[data-card]');
      const number = card?.dataset.card;
      if (card && number) held.current = { number, x, y, card };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const one = held.current;
      if (!one) return;
      const [x, y] = [event.clientX - one.x, event.clientY - one.y];
      if (!one.ghost) {
        if (Math.hypot(x, y) < stillPx) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        one.ghost = ghostOf(one.card);
        setDragged(one.number);
      }
      one.ghost.style.translate = `${x}px ${y}px`;
      setOver(columnAt(event));
    },
    onPointerUp(event: PointerEvent) {
      const one = held.current;
      if (!one?.ghost) return letGo();
      const to = columnAt(event);
      letGo();
      if (to !== undefined) onDrop(one.number, to);
    },
    onPointerCancel: letGo,
    onLostPointerCapture: letGo,
    /** Else the browser drags the link itself. */
    onDragStart: (event: SyntheticEvent) => event.preventDefault(),
  };
  return { dragged, over, handlers };

  function columnAt({ clientX, clientY }: PointerEvent): Column | undefined {
    const column = document
      .elementsFromPoint(clientX, clientY)
      .map((element) => element.closest<HTMLElement>('[data-column]'))
      .find((element) => element !== null);
    return column?.dataset.column as Column | undefined;
  }
}

/** What follows the pointer: a copy that nobody reads and nothing hits. */
function ghostOf(card: HTMLElement): HTMLElement {
  const { left, top, width } = card.getBoundingClientRect();
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.className = 'board-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.inert = true;
  ghost.removeAttribute('data-card');
  Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  document.body.append(ghost);
  return ghost;
}
