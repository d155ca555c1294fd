import { Button, useLanguage } from '@fyr/ui';

/** "Flytta till…", on every row as on every card. */
export function MoveButton(props: {
  readonly number: string;
  readonly onMove: (number: string) => void;
}) {
  const { number, onMove } = props;
  const { t } = useLanguage();
  return (
    <Button
      weight="quiet"
      aria-label={t('screen.ombud.moveNamed', { number })}
      onClick={() => onMove(number)}
    >
      {t('screen.ombud.move')}
    </Button>
  );
}
