import { useId, type ReactNode } from 'react';

/** A file input that looks like a button. `label` is its accessible name; the same file can be chosen twice in a row. */
export function FileButton(props: { readonly label: string; readonly accept: string; readonly icon?: ReactNode; readonly onFile: (file: File) => void }) {
  const id = useId();
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept={props.accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) props.onFile(file);
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>
        {props.icon}
        {props.label}
      </label>
    </span>
  );
}
