import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Tooltip.css';
import './styles/mantine.css';
import { createTheme, type CSSVariablesResolver, MantineContext, MantineProvider } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import { useTheme } from './theme.tsx';

const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

const same = {
  '--mantine-color-body': 'var(--raised)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-2)',
  '--mantine-color-anchor': 'var(--accent)',
};
const ourTokens: CSSVariablesResolver = () => ({ variables: {}, light: same, dark: same });

/**
 * Mantine speaks our tokens inside. Wraps only what uses it, so that a citizen's page which needs none of it does
 * not load it; nested uses share the outer provider.
 */
export function Themed({ children }: { readonly children: ReactNode }) {
  const outer = useContext(MantineContext);
  const { shown } = useTheme();
  if (outer) return children;
  return (
    <MantineProvider theme={mantineTheme} forceColorScheme={shown} cssVariablesResolver={ourTokens} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
