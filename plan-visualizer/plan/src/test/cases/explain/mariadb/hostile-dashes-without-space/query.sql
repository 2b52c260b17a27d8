select 1 --1; delete from t
