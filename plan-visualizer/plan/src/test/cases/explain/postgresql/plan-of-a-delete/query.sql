delete from t where id in (select x from noted)
