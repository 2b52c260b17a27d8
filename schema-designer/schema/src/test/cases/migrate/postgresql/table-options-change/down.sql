ALTER TABLE public.t SET LOGGED;

ALTER TABLE public.t SET (autovacuum_enabled=false, fillfactor=70);

ALTER TABLE public.t RESET (autovacuum_vacuum_scale_factor, toast.autovacuum_enabled);

ALTER TABLE public.t REPLICA IDENTITY DEFAULT;
