import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens: one page, built to var/web, which the server hands out. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'var/web',
    emptyOutDir: true,
    // A font or a picture inside a style sheet would be refused by the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
