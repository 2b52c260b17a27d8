CREATE OR REPLACE FUNCTION public.watch()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN; END $function$;

CREATE EVENT TRIGGER watching ON sql_drop WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION public.watch();
