ALTER TYPE public.state ADD VALUE 'draft' BEFORE 'new';

ALTER TYPE public.state ADD VALUE 'shipped';
