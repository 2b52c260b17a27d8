insert into c (code) select concat('n', v) from t where v < 5
