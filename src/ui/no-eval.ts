import { z } from 'zod';

// Zod would try to compile its checks, which the content security policy rightly refuses. Imported before any schema.
z.config({ jitless: true });
