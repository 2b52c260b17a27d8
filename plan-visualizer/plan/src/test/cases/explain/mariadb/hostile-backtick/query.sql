select 1 as `a``;b`; delete from t
