DROP INDEX CONCURRENTLY public.users_lower_email;

ALTER TABLE public.users ALTER COLUMN email TYPE character varying(100);

CREATE UNIQUE INDEX CONCURRENTLY users_lower_email ON public.users ((lower((email)::text)));
