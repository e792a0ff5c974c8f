"""What the faults point at in the small office: people by Nama, roles by their RHK, rows by their Indikator."""

from __future__ import annotations

KADIS, NIP_KADIS = "Dra. Maria Goreti Lamoren, M.Si.", "197105121996032004"
SEKRETARIS, NIP_SEKRETARIS = "Burhanuddin Siregar, S.Sos., M.A.P.", "197608172002121003"
KABID_PUSTAKA, NIP_KABID_PUSTAKA = "Ni Made Ayu Kartini, S.Sos.", "197911032005012006"
KABID_ARSIP, NIP_KABID_ARSIP = "Yohanes Paskalis Tukan, S.H.", "198004242006041009"
PENELAAH = "Fitri Handayani Lubis, S.E."
PENATA, NIP_PENATA = "Agus Salim Watimena, S.Kom.", "199607212024211012"
PUSTAKAWAN, NIP_PUSTAKAWAN = "Teguh Prasetyo Nugroho, S.I.Pust.", "198509092010011015"
TERAMPIL, NIP_TERAMPIL = "Dewi Anggraini Saputri, A.Md.", "199402282019032008"
ARSIPARIS, NIP_ARSIPARIS = "Frans Rumkorem, S.A.P.", "199009172015031004"
