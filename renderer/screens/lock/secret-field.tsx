import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { SecretText } from '../../parts/secret-text.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/**
 * A passphrase, hidden until it is to be seen. Systems turn input methods off for hidden text: whoever types Chinese
 * shows it.
 */
export function SecretField(props: Props): ReactNode {
  const t = useTranslations('lock');
  const [shown, setShown] = useState(false);
  const act = shown ? t('hide') : t('show');
  return (
    <SecretText {...props} width="full" shown={shown}>
      <Button aria-label={`${act} (${props.label})`} onPress={() => setShown(!shown)}>
        {act}
      </Button>
    </SecretText>
  );
}
