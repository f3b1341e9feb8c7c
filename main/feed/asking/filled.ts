/** The variables of a process, as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A text of the settings with the environment's values in it: a secret from then on. */
export type Filled = {
  readonly text: string;
  /** The variables it names that are not set, or empty. */
  readonly unset: readonly string[];
};

const placeholder = /(\$?)\$\{([^{}]*)\}/g;

/**
 * Puts variables of the environment in place of `${NAME}`, each as it stands: nothing is percent-encoded, and a value
 * that looks like `${NAME}` itself is left alone. `$${NAME}` is `${NAME}` said literally.
 */
export const filled = (text: string, env: Environment): Filled => {
  const unset: string[] = [];
  const whole = text.replaceAll(placeholder, (found: string, dollar: string, name: string) => {
    if (dollar !== '') return found.slice(1);
    const value = env[name];
    if (value) return value;
    unset.push(name);
    return found;
  });
  return { text: whole, unset };
};
