ALTER TABLE public.t SET UNLOGGED;

ALTER TABLE public.t SET (autovacuum_vacuum_scale_factor=0.05, fillfactor=80, toast.autovacuum_enabled=false);

ALTER TABLE public.t RESET (autovacuum_enabled);

ALTER TABLE public.t REPLICA IDENTITY FULL;
