import './filter-chips.css';

/** One of a few views of the same thing, chosen at once. */
export function FilterChips<Value extends string>(props: {
  readonly label: string;
  readonly chips: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const { label, chips, chosen, onChoose } = props;
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{label}</legend>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className="chip"
          aria-pressed={chip.value === chosen}
          onClick={() => onChoose(chip.value)}
        >
          {chip.label}
        </button>
      ))}
    </fieldset>
  );
}
