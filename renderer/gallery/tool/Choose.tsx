/** One of a list, with its name before it; `none` is what nothing chosen is called. */
export const Choose = (field: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly none?: string;
  readonly onChoose: (value: string | null) => void;
}) => (
  <label className="tool-field">
    {field.label}
    <select
      value={field.value ?? ''}
      onChange={({ target }) => {
        field.onChoose(target.value === '' ? null : target.value);
        // The keys of the page are its own again.
        target.blur();
      }}
    >
      {field.none !== undefined && <option value="">{field.none}</option>}
      {field.options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
