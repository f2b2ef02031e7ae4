/** Names by how many of 50,000 synthetic persons have them at least; written by bench/matching/count-names.ts. */
export const NAMES: Readonly<Record<number, string>> = {
  200: `ali chen christopher daniel david huang james jennifer john kim lee li lin liu mahamad maria michael park 
robert shreshth smith thomas wang wu xu yang zhang`,
  100: `alexander amanda ana andrew angela anthony ashley ban benjamin brian brown charles choi congtailang elizabeth 
eric fatama gaoqiao garcia gonzalez hao hong jason jeffrey jessica jian johnson jonathan jones jose joseph 
joshua juan kelly kevin kimberly kumiko laura lingmu lisa manandhar mark martin martinez mary matthew melissa 
michelle nazanin nicole pur rada richard rodriguez ryan sara sarah scott stephanie steven thapa tianzhong 
timothy william williams xue yan yu zahara zuoteng`,
  50: `aaron abawalafadal adam agraval aid aida ailin ainaz ajalan akabar akcay aksu alicia alina allen amber 
amirabas amirahasin amiramahadi amiramahamad amy anderson andrea anita anna antonio arash aratin arin arslan 
arsoy asama asara asuka atana austin awa banayamin baran barbara bharat bin bo bradley brandon brenda brittany 
cai carlos cetin cheng chong chopara christina christine chun chunxiang clark cruz crystal cynthia danielle 
davis deborah demir diana diaz dipak dong donna douglas dubian durdu dusi edward emily emma erica erik fan 
feng gabriel gan george gomez gregory guclu guo gurung hajar hall han hanana harris hasam hasin he heather 
henry hernandez heye hu huazi hui hwang jackson jacob jaehyeon jafar jain jamie jang jeremy jia jianai jiang 
jianyi jiateng jie jieyi jing jingzhu jitian joel jordan joshi julia julie jun justin kang kanghong karen 
katherine ke kenneth koruturk krishn kristin kuthar kyle ladan lakshmi lauren lei liang liangjie lihua lijia 
lijuan lila linda ling long lopez lu lucas luis mabina mahadi mahadis mahamadajawad mahamadamin mahamadaparasa 
mahan mahana maharjan mahasa mahaya maida malika mansiz maqata marim megan meihui meijiazi meiling miguel 
miller min mingmei monica moore naragas nathan nayaish nicholas oh pamela pande paraham parasa patricia 
patrick paul pedro peng perez peter ping qiandai qixia rachel raha rajakarnikar ram ramirez rebecca ren rihana 
robinson rodrigues roy rui sabahan sajad sama samantha samuel sanchez sandra santiago sayuri sen seo seven 
shah shahi shanben shankar shannon shantian sharma sharon shawn shikh shufen shuhua shuhui shuzhen si sina 
sinh sofia song songben soylu stephen su suganad susan taha tailang taiyi tammy taozi tara tarhan taylor 
tazhen teresa tevetoglu thompson tiffany tina tivari torres turk tyler valentina victoria vincent wei wen 
white wilson xiangtai xiangzhi xiaolin xie xin xiulan xiumei xiuping xiuying xiuzhen yangjie yangyi yangzi 
yasamin yasana yasin yi yildirim yilmaz ying yingshu yiteng yoon yuksel yulan yumei yumeizi yushu yutai yuying 
yuzhen zafar zhao zheng zhenling zhi zhishi zhishu zhiye zhizi zhongcun zhou zhu zinab zuomu`,
  25: `aba abas abasi abha abigail abu abutalabi achary adams adhikari adrian agustin ahamadi ahasan ahn ailaya 
airawani akar akca akdeniz akgunduz ala alan alana alanaz alayan albert alejandro alemdar alex alexandra 
alexis alijani alirada allison alma alvarez alyssa amir amirarada andersson andre andres angel anil ann anne 
aqil aqili arad arafan aramin arashaya araya archana areum arora arthur asakari asal asharafi ashatari ashok 
aslan atafa awad azizi bae bahamani baharami baihan bailey baker bal balasubramaniyam banben baqashan bautista 
bennett berg beth bharadvaj bhat bhattarai bianca bilge bilgin bilir bing boram bos brooke bruno bryan butler 
byeongcheol caleb cameron campbell camurcuoglu carl carla carmen carol caroline carolyn carrie carter casey 
cassandra castillo castro catalina catherine cecilia cesar chad chaewon chanagizi chanda chang chao chauhan 
chavan chavez chelsea chenghan cheryl chitian chodhari christian chunja chunmei cindy clara cody cole collins 
connie cook cooper corlu costa courtney cox craig curtis dabagh dabati dadafar daii dan dana danayal dandan 
daraghami das dauud dawn dean debra demirel denise dennis derek diane dikosta dipali disouza dohyeon donald 
donghyeon dongmei doyun dugad dumanli duran durga durmus dustin dutta dylan edwards elena elisa emil emilia 
eraslan erdogan ergul erika erin ertas eungyeong eunjeong eunji eunseo eunyeong eva evans fang faraji fasil 
fatamayasarina fei felipe fenglan fengying fernandez firat flores francisco frank futian gang gangtian gao 
gary gauri gautam geonu gerald ghosh gina gita gloria gopal goyal green guanting guanyu guha guifang guihua 
guilan guixiang guiying guizhen gul gulen gupta gutierrez gwangsu gyeongja gyeongsu gyeongsuk hadith haeun 
haiyan hakir halaya hamadani hamidi hanari hancer hania hannah hans hansen hari harirayan hasana hasani hasati 
hashami hayrioglu hayun heidi helena heo herrera hill holly holm hongmei hongxia houteng howard hua huan 
huiling human hunter hushayar hyeonjeong hyeonji hyeonju hyeonjun hyeonsuk hyeonu ignacio ihsanoglu ila indira 
indrajit indu inonu isaac isab isabel ivan jabar jack jacqueline jaeho jafali jahani jaime jalali jamaz jan 
janati janet jay jayaraman jean jenna jensen jeongho jeonghui jeonghun jeongja jeongnam jeongsik jeongsu 
jeongsuk jeongsun jeongung jerry jesse jesus jha jiahao jiahong jiancheng jianguo jianhong jianhua jianjun 
jianping jiarong jieun jihu jihun jihye jihyeon jill jimin jinfeng jingshang jinho jinlong jinteng jinu jiu 
jiwon jiyeong joao joaquin johansson jongsu jorge jungsu junho junhong junhyeok junjie junseo junyeong juwon 
kabali kadam kai kala kalita kamal kamala kamali kanu kapur karadeniz kari karimi karl kathleen kathryn kathy 
kaul kayan kayana kayla keith khadgi khadir khan kharafi khatri khil king kiran kisakurek ko kristen kristina 
kumar kun kwon lachini lafi lahuti lai lama lanying larry lars lawrence leon leonard leslie lewis liangping 
liao lilavati lili lindsey lizhu lobo logan lohani lori lucia luisa luiz luna luo luz lynn ma mabin maghaula 
mahadatha mahadayan mahadia mahajub mahamadahasin mahamadarada mahamadayasin mahamadi mahidab maiti majatabui 
majatahadi majumadar malakayan malaki malik mall manasuri manco mandal mani manish manju manuel margaret marie 
mario martha martina mashaula mason masuma mateo matias matin maya medina mehata meihua meiyu meiyun meizhu 
melanie menan mendez mia mid migyeong mijeong milena mina ming minghui minjae minji minjun minseo minseok 
minsu mira miradamadi miranda mistri misuk mitchell mitra miyeong mohini moon morales moreno morgan morris 
mucun muhad munoz murphy musui myeongja na namati namur nan nancy narayan natalie nath nayar nelson nguyen 
nicolas nilsson nilufari nima nina ning noah nubakhati nuri nuruzi nyaupane ocalan okja oksun olga oliver 
olivia om ortiz oscar pan pandey pant paranaya paraya parker patel patil paudel paula phillips pillai pradhan 
prakash prasad priya puyan qadi qasir qian qiang qiaoben qin qingshui qiteng qiu rabani rafia rajan rajesh 
rajiv ramos rangarajan raqia rasata rasatami rashad rasuli ravi ray raymond reddi reed renata reyes rhonda 
richardson riley rita rivera roberts robin rocha rodney roger rogers rohan romero ronald rong ross ruben 
rudagar ruhani ruiz russell ryu sabrina safak safawan saghiri saha saini sakarya saksena salatan salatani 
samasar samawat samayar sanaii sanders sangcheol sangho sanghun sanghyeon santos sarakar sarakhushayan sarami 
sarita sataish sato saud sayadi sean sebastian sener sensoy seohyeon seojun seongho seonghun seonghyeon 
seongjin seongmin seongsu seonyeong seoyeon seoyeong seoyun seth seunghyeon seungmin sezer sezgin shabiri 
shadarawan shaia shakari shamashiri shankou shanqi shanti shanxia sharabatali shashi sheila shen shi shichuan 
shrivastav shuai shujuan shukla shulan shumei silva simon sita siu son stacey stanley stewart suarez subin 
subramanyam sukja sumin sun sunok suraj suresh sushil suzanne suzhen taharani tahasini talui tamang tamara 
tambe tandan tang tanya tao tarakashunad tengtian thana theresa thiago ting tingting todd tomas tonya tracy 
travis trivedi troy tuladhar turner ujin ulker uma usha valerie vanessa vargas varma vera veronica victor 
vijaya vimala vishnu walashajaradi walker walter wanadi ward wathaq watson wendy wright xia xiang xiao 
xiaochuan xiaohong xinyi xiufang xiuhua xiuling xiuqin xiurong xiuyun xiuzhu xuemei yadav yagana yahui yalada 
yaling yaman yash yating ye yeeun yeji yejin yejun yeongcheol yeonggil yeongho yeonghui yeonghwan yeongil 
yeongja yeongjin yeongmi yeongsik yeongsu yeongsuk yeongsun yewon yijun yong yorulmaz young yuhua yujin yun 
yunseo yusaf zachary zada zafari zamani zanajani zara zari zeng zengin zhaiteng zhangguchuan zhicheng zhihao 
zhihong zhiming zhiqiang zhiren zhiwei zhong zoe zonghan zorlu`,
  12: `abhishek abrahamsen abreu acosta aditi aditya adriana agaraval agnes ahaluvaliya ahuja aishvarya akanksha 
akhil akshay alam alberto alice alison almeida alok alphonse amala amalia amar amelia amirali amit amrit 
amrita amvika anand anders andersen andrade andreas anette angelica ankita anmol anneli annette antero antoine 
anton anuj anuja anupam anushka april aravind arias ariel arjun armstrong artur arui arun aruna arundhati arya 
asaghar asha ashish asil asim assuncao astrid atamad audrey augusto aurora ayat azevedo baek bahar baihong 
baiyan bala baladev balaram balasam banarji baozhu barber barbosa barnes barnett baxter beatriz becker begani 
bell beltran benicio berge berit bernard bernardo bhagavati bhatanagar bhattachary bhavani bhimasariya billy 
bina bixia biyun bizhu bjorn black blake bobby borges bowen bowman boyd brandi brandy brent brett brewer 
brianna brijesh brito brittney brooks bruce bryant burns buruah cabrera calvin camargo camila camilla campos 
cannur cao cardenas cardoso carlota carolina carvalho cha chakravarti chakrika chandana chandani chandra 
chandrakant charlotte chase chatarji chaturvedi chaudhari chengen chhetri cho chris christensen christy ciro 
claire claudia claudio clayton cohen coleman colleen congming contreras corey cory crawford cristian cristina 
cui cunha cunningham cunshang da dahi dahl dai damayanti damodar dangol daniela danielsen danny dante dario 
darshan dasagupta davi davies daya deanna debbie delgado deng denis derrick deshapande deuja devadan devendr 
devi dhananjay dhaval dhruv diego dilip dina dinesh ding dipendr dipesh dipti diskaprakay divya dixon dolores 
dominguez dominic dominique dora du duarte dugal dunn dvivedi edgar eduard eduarda eduardo edwin eli elias 
elisabeth ella ellen elliott ellis elvira ema emanuel emilie enzo eriksen eriksson ernest escobar espinoza 
esteves etienne eugene eugenia eunju ezequiel fabian facundo falan faqid faraj faras felicia felix ferguson 
fernando ferreira fields figueroa filip fisher fitan fleming fonseca ford foster fowler francesca francisca 
franco franklin frederick freeman freitas fu gabri gabriela gabrielle galapaigani ganesh ganga gangben gardner 
garrett garza gaspar gavade gavin gerard ghimire gibson gil gilbert gimenez giri glenn godoy gomes goncalves 
gong gonzales gordon gotam graham grant gray greene griffin gu guadalupe guanhong guanlin guerra guerrero 
guilherme guirong guizhi gulazar gunnar guohua guoxiong gurun gustafsson gustavo guzman gyeonghui ha hadait 
hadi hajarika hakim halama haley halim hana hanabuli hanadi handayani hanna hanne hannele hanson hardy harendr 
harish harper harrison harsh harshad hart harvey haya hayaju hayes haynes hector heinz henderson henrique 
hicks hira hoffman holland holmes horton howell hughes hugo huimei huizhen hunt hyejin ian ibrahim ida igor 
indali indr ines ingrid ira irene iris irma isabela isaiah isis iversen ivo jacobsen jagannath jala jalili 
jamal jane janice janne jared jasmine javier jaya jayant jayendr jazmin jeanette jeffery jenkins jenny 
jeremiah jetali jhadav jhalak ji jialing jiaming jianliang jiawei jimenez jimmy jin jinfa jingyi jinlian 
jinxing jitendr jiyeon jnavali joanna joe johan johanna johannes johansen johnathan johnny johnsen johnston 
jon jonas joo jorgensen josefina joyce juana juarez judith judy juhani julian juliana julieta julio jung 
junhao junming junnan junting junxiong junyou jyoti jyotsana kaarina kailash kaitlyn kaixiang kam kamil kanta 
kapil kara karamani karan karin karina karki karlsen karlsson kashor kata katelyn katie katrina kaushalya 
kelsey kennedy khanal khasarujaradi kishor klara knight knut koch koo krishna kristensen kristi kristian 
kristine kristoffersen kshetri kshitij kunti ladli laksh lakshman lal lalit lambert lara larsen larson larsson 
laurie lautaro lavanya lawson layan lea leah leao leblanc leena leif leonardo leticia levi liam liliana liling 
lim limei lina lindsay linnea liqin liqing little livia lixiang lixue liyu liyun liz lochan lohit lola lopes 
lorena lorenzo louis louise lourenco lozano luana lucca luciana luciano lucky luke lund lynch machado madan 
madhav madhavi madhu madhur madison magdalena mahamadali mahamadamahadi mahara mahatma mahavir mahendra mahesh 
maia mala maldonado malhotra manisha manoj maradi marc marcel marcela marcio marco marcos marcus marek 
margareta margarita mari mariah mariana marianne marin marina marques marquez marshall marta maruf mata 
mathias matilda matthews maureen maurice maxwell may mccoy mcdonald meghana mei meifeng meilan meili meiying 
mejia melania melinda melo mendoza mercedes meyer michaela michele mikael mikkelsen mila milan mills minamar 
mingde minghong mingzhu miriam miroslav mishra misra mitali mohammed mohan mohana molina molly monika monteiro 
mora moreira morrison moti moura mukesh mukharji murray myeongsuk myers nadia nakamura naksh nam narendr nasar 
natalia natasha nathaniel navarro navin neal neha neves newman nidhi nielsen niharika nikita nils nisha nitara 
nogueira noh nora norman nunes nur ochoa olavi oliveira olsen olson olsson orozco ortega oskar overgaard owen 
owens pablo pacheco padilla padm padma padmini palmer paola paravin parvati patrik patterson paulina pavar paz 
pedersen pena per pereira perkins perry peters peterson petra philip phillip pierce pinto pires pokharel 
porter potter powell prabhakar prabhat prabhu prabodh pradip prajapati pranav pranay prasetyo pratap pratibha 
prema price puja purnima purushottam qiantian qingmu qiuxiang qiuyue quinn rabi rachana radha rafael rafii 
raghav raghu ragnhild rahul raj rajani rajanikant rajata rajendr raju rama ramachandr ramadan ramesh rana 
randall randy rangan rani ranjit raquel rashmi rasmussen ratn ratnam rav rayan regina regmi rene renee renjie 
reynolds ria ricardo rice richards ricky rim rima rimal rios rishi ritika riya roberto robertson rodrigo rojas 
rolf roman ronghua rosa rose rukmini rune rupa rupindr ruth sa sai saja salah salam salazar salvador sami 
sandoval sangita sanjana sanjay sanjit sanjiv sannani sanpu santino sanu saral sarala sarasvati sarin sarina 
saroj sati satish savita savitri schmidt schultz senagupta sergio shakti shakuntala shaky shane shani sharm 
sharmila shaw shekhar shelby shelton shengxiong sherri sherry shesh shihan shijing shila shim shin shirley 
shiv shivali shobha shri shufang shuling shumin shuqing shushila shuying shyam shyamala siddharth sidi sih 
sihombing silaval silvia sima simmons simpson singh sinha siqueira siregar sitara sitaula smriti sohel sonal 
songtian sonia sophia sorensen sosa soto sousa spencer stacy stefan stephens stevens stone strom subhash 
sudarshan sudarshana sudhir sujin sulabha sulan sullivan suman sumana sumitra sundar sung sunil sunita suniti 
sunja suqin suqing surendr sury sushila suzhu suzuki svapan svarn sven svendsen sydney sylvia taitian 
takahashi talaya tamam tan tanaka tanazili tapani teixeira tengjing tengyuan terri terry theodore thorsen tian 
tobias tom tommy tony tracey tran trevor trishna tristan triya tucker tulin umang unni upadhyay upkaar uttam 
vajrachary valdez valencia valentin valentino vanesa varsha vasana vasant vasanta vasquez vasudha vazquez vega 
venkataesan vicente vidya vijay vikram viktor vimal vinicius vipul viraj virginia vitor vitoria vivek wacana 
wagner wallace warren washington wayne weaver webb welch wells wenbin weng wenhua wenjie wenlong wenxiong 
wenzhang wenzheng wenzhong werner wesley west wheeler whitney willis wirchay wood wuxiong wyatt xavier xicun 
xinhong xiti xiufeng xiuxia xiuyu xiuzhi yanting yao yaping yara yasar yasmin yawen yazadi yin yiting yizhen 
yolanda you yuan yuanteng yuee yueying yufeng yuling yuting yutong yuxiang yuxuan yvonne zakhar zasvinder 
zdenka zhan zhengxiong zhengyi zhewei zhixian zhixiong zhizhong zhongchuan zhongdao zhuang zihao zou`,
  5: `aachal aadhya aadi aarav aarini aarna aarnav aarush aas aasen aashi abatahaj abatahal abatakar abatasam abbott 
abe abeer abel abhay abhilasha abhimanyu abhiram abraham abril abud acevedo acharya acuna ada adal adalberto 
adan adela adhab adity adkins adriano advaith advik advika adweta adya aehymsiri aekwchlkhram aennduchpom 
aethmthn aethnthong afanan afatakar afonso agafya agarwal agastya agata agatha agathe agbegim aggarwal agharid 
agostina aguilar aguirre agustina ahalam ahamad ahmed aichklang aichyphph aiman aime aimee aishani aisyah 
aisykich aithyaeth aitrbrrph ajawan ajay ajeng ajit ajita akaf akatay akgol akhalas aksoy akyildiz alahaq 
alankar alaya alba albina albuquerque aldo alec alejandra alejo alevtin alexandr alexandre alexandria 
alexandrie alexia alf alfonso alfred alfredo aliabbas alin alisik alka alkor alla allan allana alsoy 
altincicek altinkaya alvarado alvaro alves amad amador amaira amaliya amara amaral amaru amaty amaya ambar 
amble amelie ami amika amita amol amorim amparo amruta amundsen anais ananda anant anargul anastasie 
anastasiya anay anda andra andreasen andreassen andree andresen andrews andriani andrzej ane angelika angelina 
angelo anggraini angur ani aniela anila anima aniruddh anirudh anish anjali anjos anka ankur annalisa annika 
annikki anoj anouk ansh anto antonia antonino antony antti antunes anu anup anupama anusha anvi anya anzhela 
anzhelika aparecida apolonia arabi aradhana araf arafa araujo arcelia arellano ariana arij arild arkut armando 
arne arnesen arnold aron arroyo artem arturo arunima aryan aryani arziye asam asarar ase ashlee ashob astuti 
ata atab ataf atakaf athaman atharv ati atkins atwal aud auguste augustin aune aurelia aurelie autumn avalok 
avani avanti avgustin avi avila avinash avni ayaan ayala aycagul aydar aydinc aykutalp ayla aylil aylla 
ayseana aytek ayten ayulker ayush ayushma ayushman azaan azad azahar aziz azize babi babita babiy bach 
badaraladaji badri bagdas baghyawati baha bahadurjit bahaja bahara bahaya bai bailin bains bairui baiyu bajaj 
bajrachary bakhshi bakke bakshi balakhurov balakrishnan balama balanad balaqis balasubramanian baldwin 
balendra balhaar bali baljiwan ball ballard ballu balvan balveer banafasaj banan banik banita banjeet banks 
bara barad barbora baria barker barkha barr barrera barrett barros barry bartek bartlett barton basama basant 
bashari basnet basok basu batala bates bath bathina batista batta batul bauer bava bawephueon bayzettin bean 
beard beasley beatrice bech beck becky bedri behl bekir belen belinda belkize ben bender benedetto benedita 
bengtsson benitez benjamim benny benoit benson bente bento benton berenice berger beriye bermudez bernadette 
bernat bernier berntsen berrin berry berta bertil betania bethan bethany betty beverly bezek bhakta bhandari 
bhanumati bhardwaj bhasin bhatia bhatti bhavika bhavini bhavna bhavsar bhavya bhuma bianka bidayet bikash 
bilasan bilkay bimala binisik binita bir birat birgit birgitta bisan bishakha bishop biswas bjorg blahoslav 
blair blanca blanco blanka blazej bob boguslava bohumil bohumila bohumir bohus boleslav bond bonilla bonnie 
booker boone booth bora borde boris bose bothara bouvet bowers boyer bozena bozerk brad bradford brady brahma 
brahmbhatt branco branka brar bravo breanna brekke brendan briana bridges briggs brigitte brinda britt brock 
bruna bruun buch buchanan buck budhd budiman budiyanto buget bunyaphachn buran burc burch burgess burke burton 
bush busra bustos butda butrach buyekid buyrukhan buythiwa buyyaphirmy byrd caceres caetana cain caitlin 
caldeira calderon caldwell camille camilo camok canan candice canfeza capkan cardozo carlo carlsen carlson 
carmela carminho carpenter carr carrillo carroll carsten casa cassiano castaneda catarina cathrine cathy caue 
cavalcante cavalcanti cecilie celia celina cenan cerci cervantes cevale cevregul cezary chaaya chadha chahal 
chaitaly chaity chakhiphatth chakrabarti chakraborty chakradev chakradhar chalise chaman chambers chameli 
champak chan chana chanakya chand chandler chandrakanta chandran chandresh chanon chaphphrrnthnkur chapman 
charita charlene chasmum chatresh chatterjee chatura chaudhary chaudhuri chaudry chaulagai chayaesng chelo 
chenrui cherian chetana chetrafilski cheyenne chhetan chhirin chhunadyak chini chittananth chiyo chloe 
chmanaywad chnisa chokshi chopra choudhary chowdhury chrinthrthiphy christoffer christoffersen chu chumwra 
chunu chuturkov cifuentes cihan cipriano cirino cisneros citra cla clarice clarke clausen clay clements 
clifford clinton cobb cochran coelho colin collier collin colon colton conceicao concepcion concetta conchita 
conley conner connor conny constanca constanza contractor conway cordoba corinne cornelio correa correia 
cortes cristiano cristobal cross ctibor cuevas curry dag dagmar dagmara dahal dakota daksh daksha dakshesh 
dalaja dalbir dale dalia dalibor dalil dalton dam damanik damian damien damyanti danaya dani daniels danilo 
danna danuse dar dara darika darin darina dariusz darko darlene darpan darrell darren darryl darsh darshana 
dasgupta dave davidson davila dawid dawson day dayamai dayaram dayita de debora decker deep delacruz delfina 
delia delil demyan deol deshmukh desiree destiny dev devadas devaki devansh devaraj devika devin dey dhaki 
dhaliwal dhanavat dhar dheke dhillon dhiraj dhriti dhungel dias dickerson dieter dilu dima din dino diogo dipa 
dipakasvar dipin dipisa dipta disdain divan diya dobroslav domingues dominik donaldson dongoran donovan doris 
dorota dorothy dorsey doshi dougherty doyle dragica drahomira drahoslav drake dua duan duane dubey duffy dugar 
duha duke dulce duncan dupuis duruk dusan dutt duub duyguhan dvarika dwngosn dwngsmr dwngthabthim ebuakil 
echawandi echlimphl echlimratn echsdakr echtthnakr edchwa eddie edhitha edita edith eesha eileen einar 
eiravati eirik eka ekaja ekalinga ekansh ekanta ekantika ekavir ekbal ekhmchira ekiya ekiyrtikong eksra ekstr 
elaine elamiye eleanor elgin elhan eliana eliassen elijah elin elisabet elise elisedch elisha eliska eliza 
elizabeta ellingsen elma elodie elsa else elvis elzbieta emiliano emilio emiliya emin emsa emueongsukh endah 
engen enrico enrique enriquez ensio epifan erbay erdursun erem erickson erkan erling ernesto ernst erogul 
ersec erten ertuncay esha eshana esmee esmeralda esperanza espinosa esteban estefania estela ester esther 
estiawan estrada eta ethan ethiymsakdi ethiyrayan ethodsakdi ethphnari ethphnrngkh etmiyaedch etta eugenio 
evan evcimen evelina evelyn evensen evgeniya evpraksiya evrim ewa eyawthnochkh fabiana fabienne fabio fada 
fadal fadile fakhar fakhari falah falak farahan farat farhan farias fariq faris farmer farrell fatahi fawad 
fawaz fayize federico fedor fehmiye fenerov feofan ferahdiba ferinaz fernandes fiala fidaye fidel figueiredo 
fildan filipp filippa finn firgantoro firmansyah fischer fitzgerald fiyaz fletcher flor flora florencia 
florentin florez floris floyd forum fox frado frances franciska francois francoise frandsen frantisek 
frantiska frazier fred freddy frederiksen frederique fredrik fredy french frida friedman friis fuentes fujiati 
fuller gael gagan galak galasso galina galiono gallagher gallegos galvan gaman gamanto gara garde garg garima 
garner garrison gauhar gaurang gaurangi gaurav gautami gayathri gayatri ge geetika geir genaro gencay geng 
genta gentry geoffrey georg georges georgina gerd german geronimo ghali ghaliyati ghani ghasan ghida ghose 
ghui gianna gibbs gilberto gill gilles gilman giorgia giorgio giovanna giovanni girik girindra girish giulia 
giuliana glen glover gokay gokcil gola golden goncalo gonen gonzalo goodwin gopinath goran gordana gorsev goto 
gour govind govinda grace graciela grande graves greer greg gregersen gregoire gregorio grete grethe grewal 
griffith grimes gro grover guan gucyeter guillaume guillermina guillermo gulbrandsen gulel gulenay guler gulev 
gulfari gulnaziye gulsa gulsahin gulsalin gulus gunbir guneet gunhild gunilla gunn gunsel gunver guorong gurli 
gustav gustaw guy guzey gwendolyn habibi hafiz hagen hail hailey hakon halder hale halenur halidun halimah 
haliye halvorsen hamad hamalainen hamam hamid hamilton hamiya hampton hamsini hanad hanako hanbiken hancock 
handa hanedan haney hani hannu hansson hanuman harald harding harinakshi harini harita hariyah harmon harold 
harrell harrington harry harshal harshil hartati hartman hartung haryanto hasan hasanah hasna hasret hassanah 
hastuti haug hauge haugen haugland havard havse hawkins hayam hayashi hayden hayer hayley hazar heath hebert 
heikki heinonen helen helene helge helin helland heloisa hema hemal hemangini hendrix henri henrich henriette 
henrik henriksen henriques hensley henson herbert hermann hermansen hernan hernando heva hidayanto higgins 
hilayda hilda hilde hiller hima hines hinton hiral hitesh hnunsukh ho hodge hogan holloway holt homsin hood 
hoover hopkins hora horn hoskadem hou house houston howe hredhaan hubbard huber hubert huda hudson huerta 
huffman hugues humberto humphrey hurdogan hutagalung hutasoit hutchinson iara ibarra ibhan icimbike idik idika 
idiris ignacy ihsan ijaya ika ikashori ikbal ikeda ikshita ilalmis ildiz ilmari ilsa ilse imam imrihan inasha 
inaya indah inga inge ingeborg inger ingram intan intihap irawan irena irina irya isa isabelle isabelly 
isadora isaksen ish isha ishani ishanvi ishita ishvari ishwar isin islime ismet itasa ito ivana ivanov ivecen 
ivona ivonne iwo iyengar iyer jacobo jacobs jacques jade jadir jagadish jagajit jagavir jagdish jagvi jahara 
jai jailani jairaj jairo jaka jake jakobsen jakub jalanar jalil jalsa jamila jamuna jana janak janaki janani 
jani janni jansson januar januja janya jaramillo jaroslava jarvinen jarwi jasmin jasmit jatan jatin jauhar 
jawahar jawana jayadev jayanti jayaram jayeng jeanne jeet jeevika jeff jelita jemma jennings jens jenssen jeon 
jeremi jerome jerzy jesper jespersen jhon jianming jianxing jianzhi jianzhong jiaying jilan jillian jim jincai 
jindriska jnanahera jnanu joachim joakim joan joana joanne joaquim jocelyn jodi johannessen jokela jonathon 
jonsson jorgen jorunn josef josephine joy jozef ju jud judi judita juin julaya jules julianna julien julita 
juliusz jumadi juna junliang junxian junyu juraya jure justyna jyobhan jyotish jyotsna kabara kabir kacper 
kadakia kader kadir kaid kaitlin kaji kakshapati kalevi kali kalidas kalim kalina kalpana kalpit kamana 
kamaria kamboj kamdar kamila kamilla kanak kanan kanda kannan kansakar kanti kapoor kar karabas karakashev 
karam karama karatas kardelen kare karim karishma karkkainen karla karma karmachary karn karol karolina 
karoline kartika kashi kashish kashvi kasif kasim kate kato katrov katrova kavita kavya kaylee kazuya keer 
keller kelley kema ken kendra kenkazu kent kerr kerry keshari keshav kevim keya khadg khadka khafaq khalad 
khalaq khalifa khalsa khanna khasha khatib khma khmaeonk khmkrib khohmanklang khosla khundma khurana khwayrung 
kiaan kiandra kiara kidd kilicbay kimberley kinel kinnunen kirant kirby kirk kirsten kirti kismet kitichay 
kitiwathn kjaer kjeldsen kjell klaus klavdiya klein klement kliment knkentr knox knudsen knutsen kobayashi 
kocak koivisto koldan kolichkov kondo konecna kong konrad konstantin kopan korkmazalp kornel kornelia koskinen 
kota kramer kratochvilova krein krish krista kristiansen kristiina kristoffer kristopher kristy kritika krogh 
krphnth krueger krushovska krystal krzysztof ksawery kucera kuikel kujala kulkarni kumarbuy kumari kunal kunda 
kurian kurniawan kurt kusmawati kusum kuswandari kuswoyo kwak kwang laban labib labid lacey lad ladislava 
lahafan lahtinen laila lailasari lakshit laksita laksmiwati lala lalita lall lan lana lance lane lang larissa 
lasse lata latin latupono laurence laursen laust lazuardi le leach leal leandro leanne ledesma leela lehtonen 
lena lene leonel leonor leontiy leopolda lester levy lia liana libor lidia lidija lie lien lilia liliya lilla 
lima limbu limon lind lindberg lindgren line linn lipika lisandro lise liska liv lizhen ljubica lloyd lodovico 
loes loke lopa loretta lorraine lourdes loureiro love lowe loyal luara luc luca luce lucero lucie lucio lucy 
ludmila ludovico luigi luiza lujin luka lukas lukman lukyan lunde lura lurin lydia lydie lyons lyubov lyudmila 
maanas maanav maarit macedo macias mack mackenzie madalena madalin madeleine madeline madhi madhukar mads 
madsen maeda mafalda magalhaes maggie magne magnus mahajan mahanad maharaj maharan mahato mahika mahoney 
mahsun mai maidana maite maja majumdar makayla makela makhalas makhatar makhimar maki makinen maksim 
maksymilian malaham malak malati malena malin mallika mallory malone malwina maly mamar mamata man manadip 
manaf manan mananadhar manasi mand manda mandala mandasari mandy mane mangat mangfova mangunsong manindr 
manjil manjula manjunath manjusha mann manne manninen manning manohar mansurali manthan manuela manullang 
manya mao mara marad marataji marbun marcia marcin mardhiyah maren marfa margaud margot marguerite marian 
marianna mariano marica marika marilyn marion marisa marissa marit marita marius mariusz mariya marja marjatta 
marko markus marsh marte martine martino martins martinsen marusya marvin maryadi maryana maryse masab masabah 
masaf masalah masatafi masaud mashafaq masharaf masita maske massey matej mateus matheus mathew mathews 
mathiasen mathiesen mathieu mathilde mathis mathisen matija matilde mato matos matsumoto matteo matthieu matti 
mattias maud maulana mauricio mauro maurycy max maximo mayad mayar mayas mayasari mayte mayya maz mazahar 
mcbride mccall mccann mccarthy mcclure mccormick mcgee mcguire mckee mckenzie mckinney mcneil meadows meagan 
meera megha meghan mehmet meijuan meizhen mekhala melaha melani melody mendes mendonca meng menkhu mercado 
meredith merina merle meryeme mette meveddet meza mezide micaela micha michal micheal michel michelangelo 
middleton mihrab mik mike mikhaylo mikhaylyuk mikolaj mikolay miles milica milo miloslava mimun minerva 
mingzhe mingzong minhas mir miral miray mirja misty misun mitesh mithu mittal mnas mnaychya mnthong mo mochev 
modi mody moe mogensen mohamed mohanty moktan moller momoko mona monique monroe montenegro montes montgomery 
montoya mooney moraes morais moran morar morena morrow morten morton moss mota mueller mugber mugdha mujde 
mukherjee mukta mukund muller mullins mulyani mun muni munshi muret murillo murilo murty musalaman musemma 
muslim mustofa mutia mutti nabahan nabenueongno nabin nadar nades nadezhda nadig nadine nafile nagar nagham 
nagy nahata naiara naidu nail nainggolan nair najam najm najwa nakip nakul nalan naman nameswtr namrata nand 
nandini nanthwrrn naoki napitupulu narabhupal naradin narain narapal narula nascimento nash nashawa nasiba 
nasuf nasyidah natan nataniel natarajan natasa natasza nathaedcha nathalie naththita naththphrn natkhayi 
natsir natya naveen nawaf nawal nayak nazam nazar nazende nazia nazidil necilal necva neel neelima nela nelly 
nemec nepal nesrin netra nevise newton nezihi ngamphiechsth nibha nichnanth nichole nichols nicholson nick 
nidra nie niemi nieminen nigam nihal nikhil nikhila niko nikola nilathat nilesna nilima nilsen nilslaw 
nilsuwrrn nilu nim nimesh nimmi nino nira niraj nirav nirbhay nirja nirmala niru nissen nitesh niti nitisakha 
nity nixon niymthrrm nkthong nmaephchr nmathiphy noa noel noelia noemi nolan norbert norris nova novak novi 
nphnt nphtrakul nrwithyochtikul nudret nuf nugroho nunez nuno nura nurdeniz nuretdin nuria nurtac nuyan 
nwlephng nygard nyoman oaaeoesaa oahamad oak oariy oasueoma oattnath oayphachr obrien ochkhphadl oconnell 
oconnor octavio odd odegard odette odika odonnell oencha oeshi oestrovsky ofelia ojala ojas ojasvi okguclu 
okml oksana okseniya oktaviani okwithy olav oles olesen olgierd olisa olivera olivie olivier olof omaja omar 
omisha omkaar omriye omya onathta oncel ondrej oneal oneill ongay oni onkar onubal onveer oophas ophilaksn 
orest orgun orina orinder orkhip orlando orphin orr orrchn orvokki osborn osborne osorio osphn ostap otay otto 
ou ouyang oviya oystein oyvind oza ozbilge ozdal ozdogdu ozger ozkent ozturk ozyurt padmasari padmavati padmi 
paez page pahal paige paiva pal palacios palan palastri palisa pall palla pallav pallavi pandit paneru pang 
panini pannthr pantoja parajuli paris parks parmer parra parsons parth pascual pastor patino patkov patla 
patton paudyal pauline paulo paulsen pavan pavani pavel pavitra pavlik pavlikova pavlina pavlo pawel payne 
pearson peck peder peggy pekka pellegrino penelope penny peralta pereyra peri perla permadi permata permun 
persson pertiwi pesent petersen petter petteri pettersen pham phanekla phanini phanuphl pharwi phathrawuth 
phathrnad phaujiya phdungchati phelps phirphathn phisphrrn phlbuy phrchiwin phrchnk phrrsaskul phumipayya 
phuwan phuwra phyllis pia pierre pietro pilar pimenta pingle pinheiro pinho pinrui pinyan piotr pitambar 
pitkanen pitts ploshchakov plyunkova pokorny pollard ponce pooja poole pope porfirio porto potts poulsen 
powers pphawrinthr praaiphphaktr prachantaesn pradhanan pradipta pradmumn prajit prajnan prakasa prameshvar 
pramila pramod praneel pranit pranowo prasann prasasta prasetya prashant prastuti pratama pratima pratisara 
pratiwi pratt pratyush pravesh pravina prawi prayoga preiss prem prerana preston prichakulesrsth prisha priska 
priti pruitt przemyslaw pthwikant pugh pulakit pulev punnratn purnawati purwanti pushp pushpa puspasari 
puspita putra putri pyakurel qadim qahatan qarin qasim qi queen quincy quintero qushi rabina rachael rachanthr 
rachit rachita rachmni radhakrishnan radhika radi radim radka radoslaw radovan rael rafaela rafih raghavan 
rahayu rahib rahif rahimah rahmet rahmi rai raisa raja rajaii rajala rajat rajeshri rajitakar rajy 
rajyalakshmi rakchnk rakesh raksha ralph ramachandran ramah ramakrishn raman ramaz ramazi ramiro ramita ramon 
ramsey randi rangel ranjana rantanen ranveer rao rasaili rasayali rasmus rastogi ratab ratan rathaur rathi 
rati ratta rattan rau raul ravan ravindr ravn rawa rayaan razi rchtkr rebeca rebekah reddy reese reeves 
reginald reid reina reis rekha remy renato rengul reshami restrepo reyansh rhodes ribeiro rich rico ridhi rif 
riitta riku riman rina rinad risalet ritaj ritter rivas rivero rivers riyoshi rmthitiratn robbins roberta 
rocio rodgers rodolfo rohana rojin roksolana roland rolando roldan romana ron ronith ronnie ronning ronny 
rosalia rosario rostislav roth rowe roza rozalia rua ruan ruba rubin rubio ruby rudolf rufino ruhi ruhugul 
ruien rupesh rusen rush rushil ruud ruuf ruvina saanvi sab saba sabah sabahi sabar sabih sabihe sabine sachar 
sachi sachin saci sadah sadar sadim saether safir sagar sahal sahar sahi sahil sahni sahota saib saire saito 
sajan sajana sajendr saji sakari sakura salaf salas salasabil salbhiya salima salinas sally salma salwa sam 
samad samahat samaksh samar samarth samesh samir samosir sampaio samu sanabria sanaya sandal sandip sandro 
sandvik sangha sanjib sankar sant santana santirasdr sanur sanya saptono sarahan saraj saram sargin sari 
sarika sariya sarka sarna saroja sarthak sarur sasa satoshitaro satya saunders saurab saurabh savannah savant 
savina savki sawhney saxena sayin schneider schou schroeder schwartz sdis sebastiao sebastien sekhar selcuk 
selmin selvi sem semsinisa sendogan sengupta seniha senkal sennur serda serrano setiawan setty sevgen sevilla 
sevim sevla seydo sezen sha shabib shachindr shadan shaffer shahad shailendr shailes shaja shakar shakib 
shakila shamakh shan shanta shantanu shao sharad sharp shaun shaurya shelley shelly shenoy shepherd sheri 
sherman sherpa shichang shields shikha shiming shimizu shivani shivansh short shraddha shravya shreyashi 
shripati shriya shrrishti shushant shusila shyama shyamal sibal sid siddhi siem sierra sigrid sigurd sihotang 
sikandar silan silval silveira simanjuntak simao simbolon simeonov simoes simona simone simonsen sims sinaga 
sinasi singhal singleton sinkhada sirait siraphr siri sirikant siriratn sirwathn siththichay siti sittik 
situmorang siv sivertsen siya siyu skinner skov skrinska slava slavica slavko slavomir sngpraesrith snizhana 
snow snyder soares socorro sodhi soding sofie sofiya sol solanki solberg solheim solis solomon solveig som 
soman sona sondergaard sondre songurkan soni sonja sonu sonya sophie soraia soria souza sparks spears srayuth 
srijana srinivas srivastava ssiya stanislav stanislava stanislaw steele steffensen stefica stein steinar 
stella stepanka stephane stephany steve stevenson stig stijn stine stjepan stokes strand strong stuart 
suartini subramaniam subramanian subutiye sudan sudha sudiksha sue suhani suheyda sukri sukufe sule suleyla 
sultane sumantr sumati summers sunder sunuvar suphaphr suphathrida suphatr suphatra suprani sur suren surendra 
surnay surthach suryatmi susanna susanne susaro sushant sushma suthawi suththinath sutton suval suvarn suwarno 
suzer svapnil svecova svensson svetlana svetozar svyatoslava swaminathan sylwia synnove tacnur tadeas tadeusz 
tahasin taif tailor taj tak takuma tala talia tamanna tamar tamba tami tanay tandon tandukar tangen tania tank 
tanmayi tanner tansthity tantrachin tanveer tanvi tapio taqi taraf tarak taranim taro tasi tata tatiana tatu 
tavares tayyip teber techer teerth tejas tejs tek tekiner tella temirhan teodor teodoro tereza tetyana 
thaekingchs thaker thakuri thanyukh thara thawrratn thea theo therese thharaeth thinle thinphr thirswasdi 
thirthwanay thmapradu thnadkarekhiyn thnadkarynt thnadoaksr thnadoawuth thnadphasa thnadphimphkar thnkitt 
thnomchay thnomphl thnomphlkrang thomassen thomsen thongenueodi thonglaph thongpaknma thongratn thongsiaiphl 
thongsinthu thongsukelis thornton thrngokml thrrmemtha thrrmruedi thsoythin thungengin thupawiorchn thwiwathn 
thwnsri tiago tibreval ticen ticha tijn tika tikkanen tim timo timoteo timothee tinratn tira tiziano toft toha 
toivonen tolaram tome tomoya toni tonje torbjorn tore torhan toshev tove townsend toya traci trakulaimeriyng 
trine tripathi tripti triveni trond trub trubin trujillo tsotsov tsvetkov tu tumangelov tumkurt tuomas turabi 
turcein turunen turvi tutkucan tuulikki tuzenur tymon tyrone ucchal udant udarsh uddhav udyati ugur ukyav 
ulahat ulf ulla ulyan um umesh ummahan ummahani umusan underwood unnati upadhriti upasana uriel urmi urmila 
urszula urvashi urvi us usamah usame utama utkarsh uyainah vaclav vadim vaidya vaishnavi vakrilov vala valente 
valentim valentine valenzuela valeria valeriya vallejo vamakshi vance vanegas vansha vanya varenya varghese 
varlik varvara vasatika vasco vasconcelos vasishth vasov vasyl vaughn vaz vecide veda vedant vedat vedhika 
veer velasquez velazquez velez veli venancio venedikt venkatesh verde verma vernon veronika veronique vesa 
vestergaard vezrife vibha vicky victoire vidar vidhi vidhya vieira vig vijesh vik viktorie viktoriya vilde 
vilem villa villalba villanueva villegas vina vinay vinaya vincenza vinil vinita vinod viola violeta violetta 
vipin vira virgilio virk vishal viswanathan vitaly vitezslav vittoria vivaan vivi vladimir vladislav vlasta 
vohra vollbrecht volodimira vora vrishti vritti vushkar vyacheslav vyanjana vzvzov wable wade wafa waida 
wakeeta wali walid walif wall walsh walters walton wan wanda wanting warda warhi warid warinder warjas wasaf 
wasim waskita wastuti watanabe watika watkins watts wazir weber webster weeks weiting wenqin wenxian wenxiang 
whitaker wibisono widiastuti widisha wijaya wilasini wilcox wilkerson wilkinson williamson willie winarno 
winther wiphuth wira wirda wise wishi withi withuly witold wolf wolfe wong woo woods woodward wout wriddhish 
wridesh wrinththithr wrprachy wrrnat wrrnchnachay wrrnkr xenia xing xinyu xiong xiujuan xiulian yachana yadavi 
yagnesh yago yahvi yamada yamamoto yamashita yamazaki yamini yance yaneth yangswy yanki yasari yashasvi 
yashawini yashica yashoda yashodhara yashvi yatan yatin yauvani yazhu yeneral yesenia yesil yildir yilma 
yiqing yixiong yixuan yngve yochana yoga yogendr yogi yokazu yonami yongchang yoo york yoshida yoshita youchen 
ysphngs yue yuen yug yukhim yuliana yulianti yuliarti yulieth yulin yuly yunfei yuniar yuqin yusuf yuta yuvraj 
yvette zacharie zahid zahir zahra zaid zaitra zak zakaraya zambrano zamett zamira zamora zapata zarna zashil 
zavala zayad zayan zayyan zdenek zdravko zehaan zelha zeljka zeljko zennun zerafet zeride zhanna zhenghong 
zhiwen zhiyuan zichen zilmil zinaida zinal ziqing zirui zixiang zlatkov zonglin zongxian zora zoran zulaika 
zulaikha zulbiye zulfuye zulkarnain zumre zuniga zuzana`,
  2: `aada aage aahana aaliyah aalto aaltonen aapo aarden aatos aayush abad abaraham abbagnale abbie abdis abdullah 
abjorn abrahamsson abramchuk abramenko abuzar acar acarkan acedo achyut acikel acilay aclan adak adali adame 
adamo adanan adasal adelaar adelaide adelasia adele adelia adelina adem adhiarja adigun adika adikara adinata 
adolf adrianna adriansyah adrien adrienne adui advay adviye adzijevic aechngswang aenwphnich aenwphya aetkul 
afarah afif afife agakisi agam agap agapy agate agatopod age aggey agmur agnesa agneta agnete agnieszka 
agrawal agudelo aguero aguilera agus agusti aharun ahlgren ahmad ahmadi ahola ahonen ahsen ahter ahti aichypha 
aiklrung aiko aimaedng aiml ainara aino aiphsith airika aithaichoy aithniym aithysuchat aiwphchn ajiono ajna 
akarsana akash akay akboga akcabay akcasu akdora akdurmus ake akgunes aki akif akimi akinal akise akkerman 
akmaner akmaral akoz aksay aktemur akver alabezek alain alambana alanalp alaniya alattin alawan albeiro 
alberte albin albino alcaraz aldonza aleks aleksandra alekseev alekseeva alekseyenko aleksi alemsah alen alena 
ales alessandra alessia alessio alexa alexej alfaro algis alia alighieri aliihsan alika alim aliseydi alisha 
alix alize allain allard almansa almanza almast almira almus aloisio alojzia alondra alonso alparslan alpcan 
alphons alpin alpsu altamirano altogan altug alvin alzbeta amac amadeo amaran ambroz amedeo amico amin amina 
amira amo amor amores amoros amre amvrosiy an anabel anadha anahid anamika anastasia anastazie anastazja 
anatoly anaya andela andonov andreia andrej andrey andrija andriy andriyishin anel anett anezka angeles 
angelino angelique angelita anggriawan angie angulo anica anika anisim anitsa anjana ankica annabel annak 
annamaria annapurn annedore annegrete annemette annemie anni annie annunziata anny anom ante antoinette 
antonello antoni antonietta antonija antonin antonina antonioni antonova antonsen anttila anttonen antun 
anunciacion anura anushuya aoki aparat aparicio aparna apollo aponte aqal araceli arafat aragao aral aramburu 
arcan archer archuleta arco ardianto arenas arevalo argu argurio aria ariadna aribert arifcan arino aris 
arisoy aristarkh arja arjona arkadiusz arkadiy arkhimovich armahan armendariz armengol armida arnaude arnost 
arnulfo aroca aronsson arpag arsen arsenich arsenio arsipatra artan artemenko arto aru arvidsson asa asalet 
asamat asbjorn ascension asger ashan ashay ashleigh asifa asikainen asiman asin asir asirwanda aslanhan 
aslijan asliye asmadi asman asmianto asmita asmuni asok asu asuncion atagun atalay atanur ataris atasagun 
atatore atgun atid atila atilhan atiq atiyye atkinson atmaja atmesh atsushitsukasa atte august aurelio aurore 
avdeeva avdey avery avishek avksenty avreliy avrita avtonom avunc axel ayasun ayaydin aybet aycan aydinbey 
ayduru ayers aygonenc aygutalp ayhan aykut aynilhayat aynimah ayoub aypar aysan aysema aysenur aysevim aysoy 
aysuna aytoz aytuna ayyaruk azade azalea azami azar azary azat azaz azeglio azra azucena babich babu baca 
bachittar badal badami badegul baez baeza bagale bagas bagdat baggio baglioni bagus bagya bahena bahl bahr 
bahri bahtinur bahuwarna bahuwirya bail baird bajragin bajwa bakda baki bakidin bakiono bakken bakti balaban 
balaguer balakisan balan balangga balatekin balay baldassare balderas baldomero balkanska ballester balli 
baltas banara banawi bandana bandera bandi bandura banerjee banos bansal baptista baqi barac barajas barak 
baral baranik baranova barbieri barbir barbro barela baresic barica baris bariscan barisic barkholz baroffio 
baron barre barrios barron barsen bart barta barth bartolome bartolomej bartolomeo bartos bartosova bartova 
bas basak basay bashan basic basim basnyat basriye bass bassi batirhan batra baturay baturinets baudelio 
baudry bavita bawa baydak baydu bayman bayon bayona bayram bayruhan bazin beata beau beckmann bedi bednarova 
bedoya bedrich bedrinov beer beernink begami begim begonja behiza bejarano bekbay bela belezhkova belgizar 
bella bellisan belokonska belomira belov bembo benard benedicte benedikt benek bengibay bengt benice benita 
benito benol benthe benthin bentley beppe bera beran berankova beranova beray beren berend bergen berggren 
berglund bergman bergsten bergstrom bergvall berkal berki bernaards bernabe bernardino bernfried bernhard 
berntsson berran bertelsen bertin bertrand besey besin beste betina bettina beyer beyhatun beyzade bgidenko 
bhagat bhai bhairavalal bhaiya bharati bhargava bhatnagar bhatt bhattacharyya bhavana bhavindr bhola bhuju 
bhuvan bian bibi bibiana bienvenida biggen bijelic bikas bilay bilena bilgen bilginur bilgutay biljana bilkova 
biltas binaghi bindi birben bird birger birkeland birsen birte birthe bisar biser biserka bitul bjarne bjork 
bjorklund blackburn blackwell blago blaha blahova blanchard blanchet blanes blankenship blas blazek blazena 
blazhe blaziak blevins blin blinova blomkvist blomqvist blondel blot boada boase bobal bobrov bobrova bobulova 
bocelli bodin bodo bodurov boe boer bogatimur bogdan bogdanna bogodar boguslav bohdan bohuslav bohuslava 
boitani boje bolander bolanos bolnbach bolzmann bonanno bonifac bonnin borahan boratas borislav borivoj borra 
borromeo borys bosch bosilj bosnjakovic botic boucsein boudewijns boulay bourgeois boutin bouvier bouwhuisen 
bovene boyan boynak bozic bozo boztas bracun bradic bradshaw brag branch brandt branko brankovic bratukhchev 
braun bray brayan brborkov brennan breno bretislav breugelensis briand bridget briemer bright brigita brink 
britta broeshart bronislav bror browning broz bru brun bruneau brunel bruni brunswijk bruynzeels bryce buckley 
buddhi budig buendia bueno buhari buijs buisson buljan bullock bulunc bumov bunyaphisnth bunyasaphth 
bunyatirna burakhan burcuhan bures buresova burgos burkhanlarski burnett bus buscetta busranur bustamante 
butala butcher butte buybmarung buynph buypha buysl buysng buytelaar buyyaaily buyyami buyykalp bykova bystrik 
caballero caban cabir caccianemico caga cagak cagdan caglar cagnin cagveren cahyadi cahyono caicedo caio 
caitlyn cakar caket cakirca cakrabuana cakrajiya cal calatayud calcedonio calebe calhoun calim calista calisto 
calixta calixto callahan callum calogero calti camacho camara camillo campo camps canal canals candace candela 
candelaria candeniz candra canellas cangur cannon cantez canton cantrell cantu capa capucine caraka carey 
caridad carin carina carlsson carly carneiro carnotte carole caron carpentier carrasco carreno carrizo carson 
casanova casarez case casper castellanos castellitto caterina catharina cathleen cathrin catur caturangga caua 
cavuldur cawisadi cayadi ceballos cebesoy cebrian cecep cech cecile cedide celem celestina celestino celikkan 
celikyurek celilay celine cemalettin cemani cemeti cemiyle cercis cerdan cermak cermakova cerna cervenova 
cesare cesarotti cestaric cevheri ceyhun ceylin cezayir chaban chachewsy chachnanth chacko chacon chada 
chadcha chaitanya chakrchay chakriratn chakrkruenay chakrphanth champa chanchal chandika chandr chandramaya 
chaney chanlieva chano chantal chantha chanthna chanthpha char charan charlie charvi chatrpriya chaudhry 
chauveau chauvet chavarria chavvi chawla chd che cheema chelsey cherednik cheslav chetvrta chevalier chhabra 
chhavi chhevan chi chiara chiaramonte chidchnk chim chimphali chinphathta chintchutha chiranajivi chiranjibi 
chiraphrn chirwithy chiryuthth chitrlda chlida chlongchay chnista chnitta cholody choynuaesng chretien 
christelle christer christiane christiansen christophe chriychatr chrryphr chukov chumak chung church 
churinani chus chutharatn chuyko chyame cici cidal cihandide cilga cilly cindoruk cinta cinthia cip ciriaco 
cirillo citlali civaschi claes claesson clarence claude clelia clemence clemencia clemens clemente clementina 
climaco cline clive clootwijck cocci coffey cokan colette coll collado colpan coluccio colunga comar combi 
combs compton conesa conor conrad conrado constance consuelo cooke cooley copeland copur cordero cordova 
cornelia cornelis corona coronado corput cortez coskun cossiga costanzo costela coulon courtier cousin 
couturier cowan crane crespi crisafulli crnkovic crosby ctirad cuadrado cuellar cuheyna cuman cummings curt 
cyprian cyril daan dabengin dabephchr dabo dabukke dada dafne dagistan dahak dahlqvist daisy dalal dalimin 
daliono dallape damar damiano damini damlanur damon danang danchuk dandanov dang danica daniele danijel 
danijela danila danilova danis dankiewicz daphne daragham daria dariati darid darius darmaji darman darmana 
darsirah dartono daru daruni darya dash dass date datphanthu datta datu daugherty dava davadi davenport davids 
davidsson davor dawkrachay daworam dayaii dayar debaki dechen deepa deger degmeer deha dehmel deisy dejan 
delaunay deleon demeter demetrio demi demid demirbuken demiriz demirok demiryurek denimir denisa denisov 
deniyan deniz denizalp deo depero dergach deryanur desai deshpande devan deviner devon dewan dewi deyneko 
dhakal dhanamaya dhangel dhanju dharia dharm dharmendr dhawan dhib dhingra diah diallo diamond dickson 
diethard diethelm diez digavijaya diken diksha dil dilara dilcan dillon dilsat dilsitan dilyan dimas dimaz 
dimitra dincer dincsu dinda dines dinis dionisia dionisio dip dipanjali dirican dirk dirlik disam ditphanthu 
ditte dixit dmarihchob dmitro dmitry doctor dodson dogannur dogansah dokkum dokova dolensoy dolezalova doli 
dolma domagoj domingo dominika dominikovic don dona donat donatello doncevic dono dooren doorn doring dorita 
dorkova doronina dorothee dorte dorthe dossetti dostal dostalova dou dowerg draga dragan dragutin drahomir 
drahoslava drajat drew drozdenko drub dubina dud duenas dufour duilio duje dukic dundaralp dupliy dupre duque 
duracan durand durante durdica durdinets durg durham duriyphanthu durmusali duro durrusehvar dursadiye duruoz 
dusek dushka duskova dussen dvorak dwayne dwi dwngchanthr dwngphr dyachkova dyal dyer dzezov dzhana dzhogov 
dzindra earl eaton eba ebbe eberhardt ebony ebyyathiphy ecegul echeverria echlimrath echriyramy echstaphrn 
echtphinisth eckehard eckhardt ecrin edaviye edchkhum eder edgubay edi edilma edison edna edouard edvard 
edvardsen eemeli eemil eerik eero eetu efe efil efim eflatun efrain efser egbert egenur egil egor egorova 
ehlert eide eija eila eimer einari einer eivind ek ekani ekapad ekaraj ekber ekhiyw ekhiywkhuy ekhiywoon 
ekiyrtisakdi eklund ekmel eko ekrikphl eksmchay ekstrom ekta eleonora eleonore eliasson eliecer elifnur eligia 
elina elis eliseeva eliseo elisking elizar elizaveta elkhaphanthu elko elladio ellie ellison elly elmeri elmo 
elna elo eloa eloah eloisa elon elorza elove eloy elpidio elsebeth elsie eluh elvan elvina emal eman emanuelly 
emelie emelyanov emile emiliana emilly emir emiro emirsan emmanuel emmi emong emr emthni encarnacion endra 
enes enfes english ennio eno enranusnthi ensari enshuo enteng enueonum enzio eokchay eokwithy eonkphngs 
ephchrmni ephiyngkml ephthay ephyphrrsa epifanio eral eraldo eraycan erdemer erdibay erenalp erensoy erginel 
ergonul ergun erich erick erincer eris erkilic erkinel erkki erksoy erland ermakov ermes ermutlu erna ersat 
ersel ertan ertun erueongekiyrti eryildiz esa esben escobedo esengun esenturk esila esim esko esmarelda esna 
esparta espartaco esparza espen espinal espino espiridion esref esri estes estevez estiono etchakmaphu etela 
ethlingys ettore eulalia eusebio eustaquio eutropio evangelista evde evdokiya evelien evelio everett 
evfrosiniya evgeny evie evrimer evsey evstafy evy ewing ewiyngchanthuek exposito ezgin ezio faas fabia 
fabiyana fabregat fabricio fabrizia fadaii fadeev fadey fadi fahad fahami faid faina faiq faith faivre faizah 
fajardo falguni fami fanny fantini fara faradus farazadaq faria farida farley farnese faruq fathonah fatigul 
fatih fatima fatinur fatuh faulkner faure faust fausto fayad faye fazul febe febi fedele federica fedir 
fedotova fekla feldekova felicitas feline feraye ferdinand ferdinando feremez ferhan ferihan fermi fermuta 
fernanda ferney ferrand ferrazzi ferrera ferretti ferreyra ferzi fet feyha feyruz feyzin feza fibonacci fien 
filaret filcova filimon filipe filipovic filippova filit filomena finke finley fiona fiorino firdevis firs 
firya fisal fiser fitnat fitria fitriani flavia flavio flemming flisiak floch floor floortje florian florika 
florin flowers flynn fo foka foley fomicheva fontaine forbes forero fors forsberg forsell forsman forster 
fortunat fortunata foscari foty fournier frana francesco franchuk francis franciszek franck franjo frans 
frants franz fraser frederic frederico frederik frederikke fredriksen fredriksson freja frey frias friberg 
fridrich friedrich friscic fritz frketic frode frohlich frolova frost fry fryderyk fuga fujii fujiwara fukuda 
fuma fuzi fuzuli gaba gabel gabino gabriele gabrovlieva gada gadataula gade gading gaetano gail gaillard 
gaiman gaines gaitan gaja gala galang galar galarza galiazzo galih galindo galip gall gallet galloway galuh 
galur galvani galvis gambira gamblang gamble gamboa ganda gandewa gandhi gandi ganep ganesan gangsa ganguly 
ganim ganiye ganna gantar garan garay gareth garibay garrido garry gascon gasperi gasti gates gaurika gauthier 
gautier gavrila gavrilova gawati gay gaya gayda gaydamaka gaydenko gazel geisler gelengul gelsomina gema gemma 
gene genevieve gennadiy geno genoveva georgia georgiy gera geraldo gerardo geray gerda gereta gerhard gerlach 
germain germana gert gertrud gervasio getko ghafar ghafur ghalab ghale ghanam ghatafan ghazawan ghazi ghazir 
giacinto giacobbe giada giampiero gian gianfrancesco gianfranco gianluigi giannelli gianni gianpaolo giel 
gierschner giess gilda giles gillespie gillet gillian ginesio gino ginyas gioacchino gioele gioffre gionata 
giosue giovine gitte giuliano giulio giustino giz gizdana gizela gladys glenda glib gnatz goda godfrey godinez 
godofredo goel goff gok gokbudun gokce gokcebalan gokhale goknur gokov goksev gole golgi golla gollum gomis 
goncafer good goodman gorgunay gori gorklu gorlitz gorm gorshkov gostomysl goswami gottlob gozdur gozel gozem 
graciano gradek gradinarova granados granberg gras gravensande grazi graziano greca grechanik greenwood 
greggio gregor grein gremislav grenier griego griffiths grigoriy grigory griselda gritti grondin gross grote 
groth gruijter gryciuk grzegorz grzetic guardia guardiola guarino guarneri gucal gucluer gud guerreiro guevara 
guglielmo guichard guilbert guillet guillon guillot guillou guiomar guit gulaga gulati gulay gulbani gulbeyan 
gulbiye gulce gulcegun guldam guldunya gulgen gulguzel gulkadin gullotta gulmisal gulozge gulper gulselin 
gulseren gulsevil gulsiye gulter gulzadiye guna gunarto gunawan gunaydin gunden gundersen gundhild gundula 
gunebakan guneri gungordu gungoren gunko gunkurt gunner gunsen gunser guragai gurcuye gurelcem gursal gurten 
gurule gury gustavsson guusje guvercin guyon guyot haas haavisto habibe haciali hadassa hadrey hadzic haering 
hafit hafshah haglund hajek hajkova hak hakala hakansson hakikat hakkarainen hala halima ham hamadan hamadi 
hamann hamaza hamel hami hamima hamiyet hammarstrom hammond hamud hamza hamzah hanafi hande hanel hanspeter 
hanssen hanuska hanuskova haqi harath harbinaz hardana hardi hardiansyah hardik hardin harihar hariz harja 
harjo harju hark harkonen haro harriet hartikainen hartmann haruka haryanti hasanin hasbek hasegawa hasgul 
hasham hashimoto hasib hasim hasta hatam hatem hatfield hatin hautala havel havlickova hayali hayan haydee 
hayel hayrunnisa hays hazam hazine hazrat hedman hedvig hedvika heer heerkens hegde hege heikkila heikkinen 
heino heinrich heitor heli helle hellena hellevi hellevoort hellwig heman hemang hemani hemaraj henao henck 
hendra hendricks hendrik henife henk henning henrikki henschel heriberto heripon herman hermans hermenegildo 
herring herrmann hertrampf heru heser hess hester hettner heyvet hezniye hia hickman hicsonmez hidar hidayat 
hidde hideki hifz hila hilary hildburg hilkka hillevi hiltunen himan himawan hindal hinet hipolito hiraysali 
hirendr hiroshi hirosuke hirvonen hjalte hjelm hla hnakaenn hoarau hoareau hodges hoek hofig hogberg holden 
holder holger holicek holicova hollie holmstrom holopainen holst holubova holzapfel homero homphikul honkanen 
honore hooper horacek horacio horackova horakova horle horne horst hortense horvat horvath hostaden hoyos 
hritik hrrsa hruba hruby hruethay hruska hruskova hrvoje huban hudavent huff huhn huhtala hukumdar hull 
hulskes hultman humaira humeyra hunalp huo hurican hurmet hurside hurst hurtado husek husmen husnuhal hustak 
hutapea hutnik huynh huzuri hynek hyvarinen iacovelli iain iannucci iannuzzi ib iben ibha icha ichchha ide 
iglesias ignac ignat iida iila iisakki ikhsan ikin iklim ilari ilaria ilbek ildefonso ildem ildes ilgi ilieva 
ilija ilkbahar ilkim ilklima ilko ilmafer ilona ilonka ilper ilsu ilya ilyas imaran imbert imelda imge immo 
immonen imran imrich ina inan indy infante ingegerd ingela ingemar ingetraud inkeri inmaculada innokenty inoue 
iolanda ipat ippolit iraida iriana iriyan irizarry irnanto irsad irwan isabell isaias isak isaque isaura isay 
ise ishaan ishii ishikawa ishu isi isikay isiman ismael ismail ismik isra israel issac iswahyudi itamar iti 
itko iva ivanesa ivanna ivanova ivashchenko iver iveta ivica iya iyiyurek izaguirre ize izgu izidor izyaslav 
jaakkola jaaskelainen jacek jachna jackie jaclyn jacobine jacobson jacquot jad jadranka jaganath jagaraga 
jagat jaggi jagrati jahad jaider jail jaimes jair jais jakel jakob jakobsson jakov jakovac jalal jalmari 
jalonen jamalia jaman jamil jandova janeth janett janin janina jankat janko jann janna jano janova jansse 
janssens jantsch jari jarir jarl jarmila jarmo jarno jaromir jaros jaroslav jarosova jaruthip jarvis jarwadi 
jasam jasmani jasna jasper jasur jaswadi jati jauhiainen javi jawan jayandr jayda jayden jayne jeannine 
jedrzej jefferson jefri jele jelena jelinek jelinkova jelle jenni jeppe jeppesen jepsen jeremias jergus 
jermaine jeronimo jessen jet jhaveri jhinala jhoan jiban jimena jiminez jinawi jindrich jinthe jip jitka 
jnaneshvar jnani jo joann jodie jody joep joey johal johana johann johanne johns johnsson jokinen joko jolana 
joly jonatan jonge joni joona jordana jordy joris jorma jorrisen jort jos josefiina josefin josette josip 
josipa josko joso josue joubert jouni jozefina jozo jugal juha juhana juho jukka juli juliette julijana julius 
julum jumari jumiege junas junck june junitz junken juntunen junu jurado juraj jurgen justina justus juvara 
jyasmin jyrki jytte kabalyuk kabanov kacung kade kadifeyka kadiratn kadlec kafur kahan kahir kaija kaique 
kaisa kaiser kaja kajen kajetan kakar kalanjos kale kalenichenko kalervo kalgay kalla kalyan kamar kambali 
kambs kamya kana kanar kane kangas kani kania kanpulat kant kantwrrn kapagan kapustina karaca karaer karagic 
karanbay karcan kardi karge karhu karimah karjalainen karlo karlukhan karman karna karnik karoliina karpe 
karppinen karsan karsana karsten karta karttunen karya kasab kasar kashaf kashyap kasiran kasiyah kaspar 
kasparova kasper kasyan katariina katarina katerina katharina kathi katja katri katum katy kaufman kauko 
kauppinen kaur kauzlaric kaver kavurt kawaca kay kayagun kaygusuz kayit kayleigh kayrabay kazam kazik kazime 
kazimierz keano kefser keijo keisha keld kelli kellie kemal kemba kemp kenes kenn kensy kenzie ker keranka 
kerri kerstin kerttu kesar keshar keshavalal keskinen kesov ketting kettunen keudel key kezban kezia khadar 
khagendr khaladi khaladun khalaf khalusi kharalan khare khatar khiminay khiri khmalueo khmaman khmapliw 
khmkruechy khmsan khnanuraks khnphrn khodieyaa khoma khristiela khristofor khudobyak khvoyne khvrchilkov kian 
kibe kieran kifaye kijnder kiki kilimnik killa kilpelainen kimmo kimura kiramettin kirat kirgiz kiril kirilo 
kirincic kirsti kirstine kirsty kishan kitan kitchitsa kitikant kitzmann kivilcim kizil kiziltunc kjersti 
kjetil klarin klatikrushev klatka klaturov klaudia klaudie klausen klavs klemm kleybrink klimkovic kline 
klopova klotz knapp knappe knud knutsson kobilarov kocabas kockan kodukov koen kohli koivula kok kokanovic 
kokko kokkonen kokoshkova koktas kolar kolchev kolipatkov kolnik koloman komal komar koncagul konda konecny 
kongsin konguralp konon kononova konopkova konstantina konstantinova konstanty kopecka koppa kopylov korhonen 
kornilov koroleva korov korpal korpi kortelainen korugan koshy koskela koski kosonen kostov kostyantin 
kosukhan kothari kovaleva kovar kral kralova kralovic krasun kratochvil kraus krause krausova krcelic krejcova 
kreusel krijal krisha krishnaman krishnamurthy krishnan krishtina krister kristie kristijan kristofer kristyna 
krivoshapkova kriz krizova krkov kruetemth krupa krystyna kseniya ksidith kubicek kubran kuchev kuchkudelova 
kuddusi kudryashova kuhnert kuijpers kulagin kuldilk kulechsth kullervo kulmala kulphawlay kulpriya kumer 
kumral kuncara kupriyan kurnia kurtakova kurtazhova kuruvilla kusch kushal kuska kusumo kutay kutgun kutun 
kuzmic kuznetsova kveta kvetoslava kwichatth kyano kyara kylie kyllikki kyosuke laakso laaksonen laan laar 
laarse labbe lachmann lada ladavac ladeck ladislav laerke laetitia lahti laika laine lais laitinen lajita 
laksana laksmi lale lalla lalo lam lamar lamb lamberto lammi lamy landen lando landry lange langern langgeng 
langlois lanka lansink lantar lapina lappalainen laqaman laras larisa lasmanto lasmono lassen latif latika 
latoya latyu laukkanen launay laure laurent lauretta lauri lauridsen lauritsen laus lav lavr lavrenty lazarev 
laze lebedeva lebon leclerc lede ledoux ledun lefebvre lefevre lega legawa legrand lehmann lehtinen lehto 
leidy leigh leino leire leite leiva lejeune lekha lekhak lelievre lemaire lemaitre lemeshko leng lenka lenko 
lennart lennarth lenoir leo leocadia leocadio leoniak leonid leop leopold leos leroy lerze lesana lesia lesik 
lesley lestari leszczuk letisiya letizia levine levko levoslav leyli lezize lhaji libardo liber liberto libi 
libni libuse licia lidiya lieke ligia liimatainen liisa lijn lilalakshmi liliane lillemor lily liman linares 
lindblad lindblom linde linden lindfors lindholm lindkvist lindner lindstrom linschoten lintang linus lipa 
lips lisanne lisbeth liskova lissy litan lith livingston liwia liza lizzy ljubicic ljung llorens lloret loaiza 
loep lof lofgren lois loiseau lolita lombard lona lone longin lonnie loo lora lorch loredana lot loti lotte 
lovato lovre lovro lowery loya lozanka luan lubomir lubomira lubos lucciano lucena lucija ludek ludolf ludomil 
ludomila ludovit ludvig ludvik lufen luhung lui luigina luisana luise luisina lukita lukiya luks lulaya luluh 
lumir lundberg lundgren lundin lundstrom lunna luoma lupe lurhur lutfi luthfi lutsenko lutz luuk luukkonen 
luwes lynne lyubomir maatta maaya macarena macario macdonald machacek machackova machova macide macka madahat 
maddox madelief madera madhuri magana magar magda magn magnusson mahamud mahar mahasan mahavati mahdi mahe 
mahesa mahib mahii mahir mahnaz mahnet mahter mahulena maiken maillet maimunah mainali maira maiya majahad 
majdan majdanova majken makar makaram makaronski makarova makkonen makovac maksimov maksude maksur malachand 
malaka malcolm malvina malzer mamaduh mamataz mamchur mamen mammen mamun manacorda manah manasur manatasar 
manavski manbir mander mandira mangal mangali mangrov mania manif manila maniraj manna mannan mannisto manola 
manolo mans mansilla mansur manunta maonchy maqadam mar marasal marasi maratadi marawan marazuq marcantonio 
marcelina marcelino marcelle marcelo marchand marchelo marcial mare marechal margana margaretha margarida 
margaux margit margita margrethe mariadi mariane maribel marija marijan marine marini marinovic marisol 
maritta maritza mariyan marjaana marketa markku markova marks maros marpaung marroquin marsudi mart martaka 
martan martanova martel marten martens marthe martikainen martim martirio martti martyn marud maryati masad 
masalam masarikova masarur masek masha masharaq mashari maside masietaa maskova maslov masny masse 
massimiliano masson mastandrea master matab mataua mate matea mateja matejka matejkova mathijs mathurin 
matikainen matim matouskova mats matsuda matthai matthijs mattia mattila mattsson matukal matuli matuq matus 
matveev matvey mauno maura maurilio maurizio maury maxi maximilian maximiliano mayankhu mayer maynard maynur 
mayo mayorga mays maysa mayush mazan mazlum mazzi mazzini mccarty mcclain mcdaniel mcdowell mcfarland mcgrath 
mcintosh mcintyre mckay mcknight mclaughlin mclean mcmahon mcpherson mechislav medac megantara mehdiye mehmed 
mehmetzahir meijer melchor meleknur melendez melet melikkan melina melton melul melvin memon mena menaf 
menchaca mende menendez menguc menisan menon merakov merba mercadante mercader merchant merdi merel merete 
merijn merim merja merkx merritt mertel merva mery mesa meshur mestur mesude metinkaya metz meunier mevludiye 
mevlut meyers meyhanim mi miao micael micetic michalech michaud michela micheletto michelotto mick mie mies 
mieszko mihalik mihin mihriye miia mijo mika mikako mikayla mikhalyuk mikheev mikheeva mikita mikkel mikko 
mikkola mikkonen mikulcic mikus milada milagros mile milenkov militsa milla mille milos miloslav milosz miluse 
mimi minaraj mindy mingkhway minibe minna minoru minu mirb mirco mirjam mirjana mirko miron miroslava mishat 
mishin mishri misicher mislav mistry misur mital mitr mitsu mitter miura miyesser mladen mladenova mniya 
mnogoznaeva mnratn mochlichen modesto moen mohammad mohammadi mohaupt mohsim moilanen mojmir mol molchanov 
molen molin mondragon monis monnier montalvo montanari montanariello montessori montserrat montyanov moody 
more mori moric moricova morillo morozov morricone morse mortensen morucci mosemann moses mosley mosquera 
moulin moya moyano mrazova mubetcel mucevher mudri muev muferrih mufide mufit muhamad muhammad muhammet muhip 
muhiye muhle muhmamad muid mukhopadhyay mukhya mukramin mukrume mulayim muli mullen mulya mulyanto mulyono 
muman mumpuni munamun munas munezzer munif murakami murarilal murit muro mursita murthy musafet musaffa muscet 
musil musilova muslum mustakova mustonen musure mutasim mutluhan muvahhide muveddet muzekker mydlova myhre 
myklebust myllymaki myriam myrthe nababan nabaras nabil nabindr nachiket nacho nada nadal nadezda nadhir nadi 
nadim nadkarni naess nafadh nagarajan nagi nagina nahad nahiara naide naik naja najadat najah najawan naji 
najib nakajima nakhankhr nakhphanthu nakhsuthin nakknk nakrb naksmahrwch namar namkhma nananatsu nanayn nanda 
nando nanna nanni nano nanthikant naoko naoto napoleone naradi naran narang naranjo narasimhan narayanan 
narcisa narciso narda narhanim narji narpati narvaez nasab nasari nashawan nashir nasib nasif nasim nasrun 
nasuh nasyiah natalija natalya natanael natanal natasja nathaphinthu nathphicha nathphl nathsakdi nathwrinthr 
nathyada nati natividad natt naum naumov naumova navaraj navodnenka navratilova nawamandr nay nayara nayeli 
nayil nazami nazarenko nazareth nazarov nazi nazimet nazlihan nazlim nebih nebot necdat necmettin nedo nefaret 
nefiye negoslav negrete negron nehip neil nejdet nekrasova nelida nemeckova nereida nerim nermin nesip 
neslinur nestor neureuther neuschafer neval nevalainen nevenka neveu nevgin nevsal nevsale ni niccolo 
nichaphathr nichechtth nicholls nicklas nicola niek niels niemela nieto nifont nigel nigmet nihai nihan nika 
nikifor nikitin nikitina nikodem nikodim nikol nikolai nikolaos nikolay nikolina nikolyuk niksa nikula nilam 
nilcan nili nilwrrn nimrat nimu ninel ninthe nionila nipha nirahani nirandr nirgul nirmal nirmesh nirutt nisa 
nisharat nishimura nisprapaych nissinen nitiya nitrova niu niwildan niyaga niymesiym nizetic nkhrethph 
nmathwach noack noble noman nong nonna noor noora noot norah nordin nordstrom norgaard nori norma noskov 
noskova nosov nota notburga noud nout novaes novais novakova novitasari novotna novotny nph nphasrinthr 
nphkhechnthr nphratn nphwrrn nrawrrn nrikant nriratn nruephay nruethukkh nubia nuchaenwnum nuchri nugraha nuh 
nuia numkan nuraini nuras nurbanu nurcan nurdiyanti nurey nurgil nurhayet nurice nuriyet nurkan nurkiewicz 
nurmelek nurmi nurminen nursan nurseda nurul nuttar nwlchwi nwrrsnanth nyberg nydia nyman nynke nystrom 
oabdulelaah oanthika oaphasra oaychay oaychistha oaythika oberg ocampo ochitawir ochtiwuthi octavia oda odalys 
odarka odeline oderwald odisrn odkanli odom oemencs oever oganer ogawa oget ogulbas oguzman ointhriy oirschot 
oiva ojeda okada okamoto okanay okbay okhrim okkas oksanen okseven okta okturemis okturk oktyabrina ola olaf 
olca oldag oldrich ole oleg olegario oleksa oleksandr olena olfert olimpia olivares oliveras oliwier olli 
ollivier olmo olov omaaiph oman omelyan omur onawin onel ongen onishchenko onisim oniwathn onni oommen oosten 
opan opanas ophelia ophthisaty opung oquendo oranli orchira orcin orellana orfiye orisra orisya orleana 
ornelas orni orscha ortak oruc oryurek osha oskari osman osphnita ospina ostergaard ostromir osuna osvald 
osvaldo oswaldo ota otavio otero otfried othitya othiwatr oto ottavio otylie oude oudmlaksn oulhassa ounok 
ousniy outi ovanes ove over ovun oxana oythikar ozakan ozalpsan ozansu ozay ozbay ozbilek ozdes ozdil ozel 
ozerdinc ozge ozgun ozgur ozinal ozkutlu ozlem ozokcu ozpetek ozsozlu paavo pace pacharzka pachla padmanabhan 
padron pages pai paiman paivi paker pakhom paksu palacio paliy palle palo paloma pam panas panay panca panch 
panchal pancho pandu pandya panfilo panfilov panfilova pangestu pankaj pankraty pannwachr panov pansuwrrn 
panteleymon paoletta paolo par parala paras pardo paredes parekh parent parikh parmar parmen parsa partanen 
partida parviainen pasang pascal pasek pasman pasquier pathak patricie patricio patrizio patryk patthphngs 
patty paulette paulin pavanello pavicic pavla pavlenko pavlicek pavlovic pavol paw paye payet payyaphr pearce 
pedalov pedersoli pedraza peeva pehlil peixoto pekkala pekkan pelageya pelayo pele peltola peltonen pembesin 
penas pendzhakova penjila pennanen pennington pentti pepe pepijn perala perales perdomo perea peren 
perepelitsya peres pergande periana perinur perkasa pero peros perrier pertti pesta petar pete petersson petit 
petlyura petr petrana petri petro petrona petros petrova pettersson pevetsova phachrinisth phachrphr phadila 
phakhchnn phakhsuphangkh phanethph phanindr phanthuethph phanuwatr phasini phasukh phaswi phaswuthi phchrphrn 
phdungphl phiailphr phichaphph phichysini philippe philippine phimphphichya phimphprapha phimphsuda phimphsuta 
phiraephykul phiraphngsphanth phirphathr phkhwathn phlanuch phlphumi phngschbabnpha phngsners phrebyya phrmoon 
phrphiail phrprani phrrnpphr phrsima phrswrrkh phsr phumini phuphakdi phuthth phuththiphngs phuwich phuwruen 
pichardo pichon pier pierina piermaria piero pierpaolo piersanti pieter pietra pietrangeli pilip pillay pim 
pimen pina pinbuyya pineda pinedo pinu pinyu pippa piquer piran pirjo pirkko pishchovkoleva pittman piyachati 
piyananth piybutr piynad piynuch piywachn plath platon plekanec pleskot pleun plyutsova poakov podvar poirier 
pokorna pol polak polanco polina polo pometta pompeo pomponio ponci pondov ponomarev pons porras portillo 
porzio pospisil potap potapova potier pottier poul poulain power poza praagh prabawa prabowo prabu prachin 
pradana pradhanang prado praedim praesrith prajval prakas prakosa pralhad praphathrsrn praphull prasang 
prashad prashann prasiththi praskovya prati pratiti praykant prayogo prayuthth preben preciado premysl prevost 
pribanic prieto primitiva prinov priscilla prminthr prochazkova proctor prokhir prokofy prokop prokopovich 
proshkov prostisveta prpic pruschke pruvost ptechkova pthm pu pucci puck pudjiastuti puentes puerta puga 
puglisi pujan puji pulkkinen pun puput purcek puri purn purnabhakt purnamaya purohit purwa pushti puspa 
pustovit pwin pyziak qabil qadus qahar qaid qanat qanua qasad qasi qasid qatab qiao qis qori qu quan que 
quintana quintanilla quinten quique quirino quiroga quiroz raagini rabah rabaka rabia rabiej rabih rachan 
rachphrueks radawan radchenko radek raden radia radinovic radisch radomir radoslav radostka radovana raduz 
rafa rafal raff raffaellino raffaello rafi rafiq ragnar ragner rahaman rahim rahiye rahman rahmat rahmawati 
raid raif raihan raija raimo raimondo raimundo raina rainer raisanen rajab rajagopal rajakumar rajalakshmi 
rajasa raji rajita rakide rakila ramajan ramakrishnan ramanathan ramasharan ramaswamy ramazzotti ramila ramona 
ran ranbir randhawa rangelov rangsini ranieri ranjita rantala rasam rasanen rasatam rashadi rashid rasul 
rathphngs ratibor ratih ratti rauhala raui raurica raval ravel ravin ravina ravishri rayla raynaud razaq razin 
rebeka rebollo recepali reece rees rege regitze regulo rehaan rei reichmann reidun reijo reilly reinaldo 
reingard reinhardt reinhart reinikainen reising reksa remazan remigio renan renault rendon rendy rens renteria 
renu renzo resendez restu reuter reva revati revza reyna reynaldo reynaud rezende rezin rezzak rhavi rhys 
ricarda riccati richardt richmond rick rickey ricko ridder riddle riehl rietveld rifal riggs rigmor rihova 
riis rijcken rijn rikke rincon rini rinne riou risek rishikes rishu riso ristya rital ritu ritva rizki rmita 
roach roan roar roberson robledo robles roche rodarte rodion rodrigez rodriquez rogelio rohat rohricht rojina 
rojnu roksana rolland rollins romanchuk romano romendr romeo romina romo ronja ronni roodesteijn rooij roos 
roosa roque rosales rosalie rosalina rosalinda rosalva rosel rosemann rosemary rosen rosenda rosero roshlov 
rosida rosie rosina rosita rossana rossi rossini roussel rousset rout rouven roux rowan rowland roxana 
rozaliya rozas rozewicz rphasphngs ruaikyah rubbia rudi rudiger rudolph rudr rufida ruggero ruggiero ruhide 
ruhsat rukavina ruknettin rumeysa ruotsalainen ruperto rusakova ruslan rusnak russo rust ruthild ruy ruza 
ruzena ruzica ruzickova ryabov ryohei ryszard saar saarela saari saarinen saastamoinen saavedra sabanam sabari 
sabas sabettin sabharwal sabina sabir sabur sachdev sachdeva sachita sad sadam sadaq sadat sadeti sadi sadiman 
sadina sadiye sadun saef safayan safet safi safina safitri safonova sagcan sagun sahab sahat sahdiye sahib 
sahigul sahinbey sahinder sahir sahmettin sahnuray saibi said saiful saimu saiz sakamoto sakha sakhar 
sakhoriya sakip saksham salami salandra salcedo sales salgado sali saliman salimet salina salman salminen salo 
salome salomon salonen salsabila salud salurbay salvi samah samanata samia samiah samiha samina samira 
samokhodov sampada sampath sampurn samra samsonov samuelsson samuh samuli samundr samurtay sanadid sanam 
sanavber sancak sancar sanchay sancho sandalio sandberg sander sandhu sandstrom sandy sane sanford sanghvi 
sangkhkrd sani sanja sanka sankaran sanli sanmartin sanna sanne sans santamaria santawngs santeri santi santic 
santillan santosh santoso sapakota sapana saphalata sapharaj sapundzhieva saputra saqar sarabia saraceno saraf 
saragih saran saraphanth saricabay sarkar sarma sarmiento sarmila sarpkin sarraf sarvesh sarya sasaki saskia 
sastrsilp sastry sasum sata sathe satrettin satsyuk satu saturnino saty satyal saucedo sauer saumya sauvage 
savage savak saverio savni savolainen savorgnan sawyer saychan saydam sayenko saygin sayrak saysuriy sazime 
sazonova scandone scarpetta schaaf schacht schaefer schafer scheffers scheibe schellekens schenk schiavone 
schinke schleich schlosser schmiedt schmitt scholz scotto sebastiano sebattin sebla secgul secme seda sedife 
sedlacek sedlackova sedlak sefi sefiye segebahn segerszoen segovic sehgal sehreban seidel seija seip sejda 
sekhon sekim selah selale selatin selen selena seler seleznev selime selina sellers selma semat semen semet 
semine semrin semsettin senn senna senol sepp seppala seppanen septi sepulveda seracettin serafim serafin 
serafina seref serezli serfinaz sergei sergej sergey sergius serhatmehmet serma serman serna sernur serol 
servinaz seshadri sessa setya sevastyan sevcan sevcik sevdelina sevdi sevdinar severin severino severo seveta 
sevginur sevican sevindik sevket sevketfeza sevsevil seweryniak sexton seyf seyhan seyithan seyyide sezal 
sezginbas shabali shaban shadad shadi shafa shafia shahab shaham shahir shakur shalan shalum shamal shang 
shania shanker shant shapoval shara sharaf sharapov shari sharif shasmni shatar shawna shcherbakov shchilyanka 
shchrbov she shea sheena shelia sheng sheppard shere shestakova sheth shetty shib shkembova shkodri shota 
shreyas shrijang shrimati shriprapti shrivats shroff shuham shukr shushil shveta shyamaraj sibila sidar side 
sidiq sidki sidor sieglinde siegmar sien sienna sieradzan sif sigge sigizmund signe sihrach sil sila silanty 
silanur silje silke sillanpaa sille silvano silvester silvestr silvie simber sime simen simic simo simonenko 
simonov simonova simonsson simten sindre sine sini sinisa sinisi sinklitikiya sinsmuthr sipic sipila sirap 
sirieks siriladda sirinanth sirivan siriya sirkka sirko sirnath sirotenko sirpa sirriye siru siska sissel 
sitompul sitorus siwawrewth sjoblom sladoledka slaninkova slavik slavka slavomira sloan smaich small smart 
smekhoterapiya smekiyrti smid smidova smirnoff smits smml smnuek smokovic smphis smpong smrdanski snan sneha 
soderberg soderman soderstrom sofon sofron sohret sokmen solano soledad solma solomiya solorzano sonnur sontag 
sood soos sopadzhieva sorcha soren sorgatz soriano sorine sosic soydaner soykan soykut soyler sozer spartak 
spence spiess spreeuw srayuthth sridhar sriephdch srijan srinivasan srinya srioun srisaty sritawan 
srithnaewthy sriwngkh srlaksn srrephchy stacie stael stafford stana stankova stanton stark stastna stastny 
staude steckel steen stef stefani stefania stefanie stefanija stefanik stefano sten stepan stepanek stepankova 
stettyn steuer stey stian stiebitz stina stinis stiven stojcevic stojnic stout stradivari strickland striebitz 
strigt strijker strycekova stumpf suaihlan subbotin subbotina subhadra sucaettin suchin suci sudi sudiati suha 
suhayda sujan sukhanova sukriti sukruesta sulhi sumachya sumaiya sumerya sumeyye summer sunam sunay sundaram 
sundberg sunel suner supar suphalini suphasil suphchay suphi suphnth suphnunay suprabha sura surac suran 
surayda sureda suri surniy surwach suryono susana susanti susen sushama susila sussanne sussebier suthkr 
suththiphchn sutor suus suvari suvedi suvodh suvorov suwrrnhngs suzana svagat svard svati svatopluk svatoslav 
svec svechchha svein svenning sverre svikriti svitlana svoboda svobodova svyatoslav swanson sweeney swen 
syahrini sykora sykorova sylke sylvie szymon taba tac tagangul tage tagliafierro tah tahar taia tail taisiya 
takazu talal talaphat talat taliercio talwar tamaydin tamborini tamim tammie tampubolon tandogdu taneja 
tanepha tangepha tangkulngam tangrb tangul tanhan tanish tanja tanpinar tanses tansig tanthnuch tantri tanyu 
tapia taralingova taranci tarantini taraq taras tari tarif tarihoran tarja tartis tasca tasha taskan tasnim 
tasso tasvir taswir tatar tate tatjana taufan tawab tayaydin taygan tayyibe tazky tea tecimer teemu teguh 
tejashvi tekbay teknaz teksoy telesio telim tellervo temime temizkal tenvir teodora teodostin tercan terentev 
terenteva terezija terje terlan terrance terrell terron tessa teterin teun texier textor teybet tezcan tezol 
thabat thabthim thabthimaithy thaeok thair thakkar thakur thales thaman thamar thamrin thanel thantawan thaqab 
thaqif tharut thasnsuththi thatcher thatthn thayaophchn thayesthiyr thayyamas thayykayya thensth theodoro 
theodoros theophile theresia thibault thibaut thierry thies thijn thijs thikha thilo thimaphrn thinwathn 
thiphrda thiphywari thirathat thirisra thirlaksn thirwach thirwuthi thitaphr thitikul thitinaththa thitiwuthi 
thitiyaphr thiwr thmangrakssatw thmlphrrn thmn thmpad thnadedinkhaw thnadhatthkrrm thnadklueng thnadraksa 
thnadrb thnimmas thnnnth thnomkulbutr thnommnusy thnphn thnprathip thnraks thnupkrn thnwant thokel thom 
thongoyu thongpradith thor thorsten thraphysar thrawithy thrrmniym thrrmsthitaiphsal thrrmthinna thrrsnchay 
thukari thumabutr thuphom thuwanuti thwascha thwiedch thwnaichy thwnthong thygesen tia tiainen tiara tib tibor 
tiepolo ties tiina tijs tikhonova tilde timea timmermans timofiy timotej timurtas tinal tincho tintzmann 
tirakhmn tirta tirtayasa tirth tirza tit titin tito titova tiwari tiziana tkach tlustek tobiasz toby tocheva 
todorina todorov todorova togan tognazzi toivanen toker tokov tokoz toktug tola toledo tolek tolonbay tolvanen 
toma toman tomanikova tomanova tomasz tomislav tommi tomo tomomi tomurcuk tone tong tonia toor topchiyski 
topuz toran torill torquato torsten toska tovar tovstolis toy tpchileshchov trachu tracie trbovic trejo 
trevino trgovcic triephrinthr trikhruthphanthu trini trinidad trinuch triratn trobbiani trofim tron tsarenko 
tsibulenko tsisik tsitskov tsubasa tsvetana tsvetelina tsyutsyura tudic tufiq tugcan tugce tugtas tuija 
tukelalp tukhchiev tule tullio tulun tuma tumer tumova tunahan tuncboga tunckilic tunguc tuominen tuomo turid 
turova turpeinen tuturilov tuula tveit twan tycho tygo tymoteusz ubaldo ubeyd ubika ucan ucbeyi ucgul uchita 
uda uffe ufukay ugo ugurtan uhayun uittenbosch ujjval ulcemal ulfet ulhadi uli ulke ulkerim ulkudes ulkum 
ullmann ullrich ulrik ulrika ulrike ulsamed ulu uludag ulutay ulya ulyana umar umari umaya umberto umi umman 
ummed ummuhan umray unal unek ungaretti unggul unjani unlen unsever uolevi upasna upma uppal urban urbanova 
urbina urfettin uria uribe urishilla urper ursula usada usman ustinova ustun utami uttara uusitalo uwais uwe 
uyanser uygun uzbay uzsoy vaananen vacek vacibe vackova vafir vagn vahittin vainio vaino vaisanen valdemar 
valdivia valenciano valentic valera valeriy valery valeska valkonen vallenduuk vallet valter vampirska van 
vanda vandini vanek vang varfolomiy vargin varkey varty vasa vasenka vasil vasilechko vasileva vasilina 
vasilisa vatamanyuk vatslav vaughan vavi vavra vavrinec vavrova vaysal vdovenko vedika vedran veen veerle 
vefia vegard veikko veldak velde velimir velinna velitdin ven venda vendelin vendula veniyamin venkataraman 
venrooy verboom verduzco vergara vergerio verim vermeulen verner vero verwoert vesna vezat viana vianello 
vicena vicenta vicki videlin vidhyaman vigo vihaan vikas vikenti viklund viktoria viktorin vildane viljami 
villads villalobos villarreal villasenor ville vilma viman vince vincenzo vinchentso vinicio vino violet 
violin virabhadr virendr virginie viridiana virman virtanen vishnyak vishnyu visitacion visser vit vitaliy 
vitek vito vitruk vivian viviana vizintin vjekoslav vladilen vladimira vladlen vlado vlas vlasov vlastimil 
vlasyuk vogt vojtech volkova voutilainen voynka vrancken vratislav vratko vrazhalska vrazhalski vrinda vuori 
vuorinen vyas waarbeek waclawiak wada wadah wadhwa wadia wafaii wafiq wagenknecht wagle wahab wahad wahid 
wahlstrom wahner wahy wahyuni wajadi wajia wakhiman walderade walia walla waller wallin wallph walls waltrade 
waltraut waluyo walya wanchatr wanchnk wani wardaya warmuhmahmad warner warrior warsita wasafi wasal wasam 
wasil wasis wasita wason wasuethph waters watha wathab wawan weeldenburg weena weihmann weinhold weiss wenche 
wessel westerburg whitehead wibowo wicha wichchakr widodo wiechiyr wiggins wigman wijayanti wikich wikstrom 
wiktor wiley wilfrido wilhelm wilkins willi willian willibald wilmsen winarsih winda winters wirawathn 
wirsakdi wirsuda wisar wisnu wit wnathda wojciech wolfgang wolters woodard wouter wrnad wrsass wsita wulan 
wulandari wulf wuthi wuththyakr wutke xalak xaver xi ximena yafa yagizkurt yagoda yahali yahii yahsi yahunatan 
yahya yaiza yakimchuk yakiv yakov yakovlev yakub yalazabay yalgin yalin yaltirak yam yamaguchi yamam yamile 
yamin yana yanazov yanez yani yano yanphanthu yanuary yapaolhit yapha yaqin yaqub yarab yarema yaremko yargi 
yarina yarkova yaropolk yaroslav yaroslava yasan yasattin yasen yasmine yasti yasuhiroshi yates yatsenko yavuz 
yazganalp yazgul yazid yda yefrem yeison yekbun yelesen yelisaveta yelisey yeni yepelek yertan yesid yessi 
yeva yevgen yfke yian yifei yildiz ynngkhray yodaemn yoko yolal yongqing yono yordanov yoruc yosip yosma 
yotkova youting youzhen yrjo ysphnt yswathn yucel yucelen yuetong yufei yui yuki yuliya yumiko yunas yuni 
yunita yunt yurdaser yurganchev yuri yurtguven yurtseven yurttas yury yusron yustianna yustim yustina yutika 
yuvaraj yuvenaly yves zabar zabi zabila zacarias zacharia zachariah zacharias zaghalul zahadi zahar zaharan 
zahi zaida zaira zakaria zakaya zakhari zakho zaki zaliha zalindra zamir zampa zamudio zan zaneta zanov zansi 
zaporozhets zaragoza zarate zarif zatovkanyuk zayas zayets zayika zbynek zdislava zeba zebirce zeferino 
zehranur zekayi zelaya zelda zelma zelmira zemanova zemzem zevlude zeynelabidin zeynep zeyno zhadan zhai 
zhalilo zhanin zhara zhdrakov zhivomira zhuo zhuravlev zhuravleva zid zidan ziegert zien zihan zikmund zikovic 
zilfa zimin zimina zimka zimmerman zina zinnure zinoveva zinoviy zinovy zita ziyaettin zizi zlatica zlatko 
zlatomir zlatoslava zoey zofia zofie zoltan zoltek zong zoraida zorka zoya zubeyde zuev zueva zufer zuidweg 
zulfa zulgarni zuluaga zuzichka zvezdomir zykova`,
}
