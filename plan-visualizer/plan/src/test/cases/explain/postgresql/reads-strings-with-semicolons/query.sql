select 'a;b', e'it\'s; here', $q$; delete from t$q$ from t where id = 1
