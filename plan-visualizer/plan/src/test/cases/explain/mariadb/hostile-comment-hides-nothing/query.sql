select 1 # ;
; delete from t
