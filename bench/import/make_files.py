#!/usr/bin/env python3
"""Large files in the forms of UN Comtrade (bulk), CEPII BACI and Tallystick's own CSV, the same at
each run, to time `tally import` with. The figures mean nothing.

    make_files.py FOLDER [ROWS]     writes comtrade.csv, baci.csv and plain.csv of ROWS rows each
                                    (1,000,000 by default)
"""
import os
import sys

# Numbers of Comtrade and BACI (251 and 842 mean the same in both), and codes of ISO 3166-1.
NUMBERS = """4 8 12 20 24 28 31 32 36 40 44 48 50 51 52 56 60 64 68 70 72 76 84 90 92 96 100 104 108
112 116 120 124 132 136 140 144 148 152 156 170 174 178 180 184 188 191 192 196 203 204 208 212 214
218 222 226 231 232 233 242 246 251 258 262 266 268 270 275 276 288 292 296 300 308 320 324 328 332
340 344 348 352 360 364 368 372 376 384 388 392 398 400 404 408 410 414 417 418 422 426 428 430 434
440 442 446 450 454 458 462 466 470 478 480 484 496 498 499 504 508 512 516 520 524 528 540 548 554
558 562 566 579 583 584 585 586 591 598 600 604 608 616 620 624 626 634 642 643 646 659 662 670 674
678 682 686 688 690 694 699 702 703 704 705 706 710 716 724 728 729 740 748 752 757 760 762 764 768
776 780 784 788 792 795 796 798 800 804 807 818 826 834 842 854 858 860 862 876 882 887
894""".split()
CODES = """AFG ALB DZA AND AGO ATG AZE ARG AUS AUT BHS BHR BGD ARM BRB BEL BMU BTN BOL BIH BWA BRA
BLZ SLB BRN BGR MMR BDI BLR KHM CMR CAN CPV CYM CAF LKA TCD CHL CHN TWN COL COM COG COD CRI HRV CUB
CYP CZE BEN DNK DMA DOM ECU SLV GNQ ETH ERI EST FJI FIN FRA DJI GAB GEO GMB DEU GHA KIR GRC GRD GTM
GIN GUY HTI HND HKG HUN ISL IND IDN IRN IRQ IRL ISR ITA CIV JAM JPN KAZ JOR KEN PRK KOR KWT KGZ LAO
LBN LSO LVA LBR LBY LTU LUX MAC MDG MWI MYS MDV MLI MLT MRT MUS MEX MNG MDA MNE MAR MOZ OMN NAM NRU
NPL NLD VUT NZL NIC NER NGA NOR FSM MHL PLW PAK PAN PNG PRY PER PHL POL PRT GNB TLS QAT ROU RUS RWA
KNA LCA VCT SMR STP SAU SEN SRB SYC SLE SGP SVK VNM SVN SOM ZAF ZWE ESP SSD SDN SUR SWZ SWE CHE SYR
TJK THA TGO TON TTO ARE TUN TUR TKM TUV UGA UKR MKD EGY GBR TZA USA BFA URY UZB VEN WSM YEM
ZMB""".split()


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def comtrade(out, rows):
    """One reporter after the other; of thirty rows of a partner one is the total."""
    out.write("typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,flowCode,"
              "partnerCode,partner2Code,classificationCode,classificationSearchCode,"
              "isOriginalClassification,cmdCode,customsCode,mosCode,motCode,qtyUnitCode,qty,"
              "isQtyEstimated,altQtyUnitCode,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,"
              "grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,"
              "isReported,isAggregate\n")
    random = Random(1)
    n = 0
    for year in range(2023, 1990, -1):
        for reporter in NUMBERS:
            for flow in "MX":
                for partner in ["0"] + NUMBERS:
                    if partner == reporter:
                        continue
                    for product in range(30):
                        code = "TOTAL" if product == 0 else "%06d" % (10000 + random.below(900000))
                        value = random.below(10**9)
                        out.write(
                            f"C,A,{year}0101,{year},52,{year},{reporter},{flow},{partner},0,H6,HS,"
                            f"True,{code},C00,0,0,8,{value // 7}.0,False,-1,0.0,False,"
                            f"{value // 7}.0,False,0.0,False,{value}.125,,{value}.125,0,False,True\n")
                        n += 1
                        if n == rows:
                            return


def baci(out, rows):
    out.write("t,i,j,k,v,q\n")
    random = Random(2)
    pairs = [(i, j) for i in NUMBERS for j in NUMBERS if i != j]
    each = max(1, rows // (2 * len(pairs)) + 1)
    n = 0
    for year in (2022, 2023):
        for i, j in pairs:
            for _ in range(each):
                value = random.below(10**8)
                out.write(f"{year},{i},{j},{10000 + random.below(900000):06d},"
                          f"{value // 1000}.{value % 1000:03d},{value // 3000}.{value % 997:03d}\n")
                n += 1
                if n == rows:
                    return


def plain(out, rows):
    out.write("reporter,partner,direction,period,value,currency,source,released\n")
    random = Random(3)
    n = 0
    for year in range(1950, 2026):
        for i in CODES:
            for j in CODES:
                if i == j:
                    continue
                for direction in ("export", "import"):
                    value = random.below(10**9)
                    out.write(f"{i},{j},{direction},{year},{value},USD,my-own,{year + 1}-06-30\n")
                    n += 1
                    if n == rows:
                        return


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    rows = int(sys.argv[2]) if len(sys.argv) == 3 else 1_000_000
    os.makedirs(sys.argv[1], exist_ok=True)
    for make in (comtrade, baci, plain):
        with open(os.path.join(sys.argv[1], make.__name__ + ".csv"), "w", encoding="ascii") as out:
            make(out, rows)


if __name__ == "__main__":
    main()
