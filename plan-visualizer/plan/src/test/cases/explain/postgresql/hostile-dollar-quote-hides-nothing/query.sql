select $a$;$a$, 1; delete from t
