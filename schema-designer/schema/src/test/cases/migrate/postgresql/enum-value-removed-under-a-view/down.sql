ALTER TYPE public.state ADD VALUE 'old' AFTER 'new';
